import { describe, expect, it } from 'vitest'
import { commands, plannedCommands } from '../../electron/cli/commands'
import { makeFolder } from '../storage/support/folder'
import { documentOf, theProgram } from './attache'

const attache = theProgram()

describe('help', () => {
  it('explains every command on standard output', async () => {
    const { code, stdout, stderr } = await attache('--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { name } of commands) expect(stdout).toContain(`attache ${name}`)
  })

  it.each(commands.map(({ name }) => name))(
    'explains %s in the same words both ways',
    async (name) => {
      const [asked, told] = [await attache('help', name), await attache(name, '--help')]
      expect(asked).toEqual(told)
      expect(asked.code).toBe(0)
      expect(asked.stdout).toMatch(new RegExp(`^attache ${name} `))
      expect(asked.stdout).not.toMatch(/cli:|undefined/)
    },
  )

  it('is one document with --json', async () => {
    expect(documentOf(await attache('help', '--json'))).toEqual({
      help: expect.any(String) as string,
    })
  })
})

describe('a command line that is not written as it must be', () => {
  it.each([
    [[], 'Say what to do.', 'attache COMMAND'],
    [['fly', 'x'], '“fly”', 'attache COMMAND'],
    [['help', 'fly'], '“fly”', 'attache COMMAND'],
    [['list'], 'NOTEBOOK is missing', 'attache list NOTEBOOK'],
    [['list', 'x'], 'KIND is missing', 'attache list NOTEBOOK'],
    [['list', 'x', 'birds'], '“birds”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', 'more'], '“more”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--wings'], '“--wings”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '-w'], '“-w”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--name', 'y'], '--name', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--json=yes'], '--json', 'attache list NOTEBOOK'],
    [['create', 'x'], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name'], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name', ' '], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name', '--json'], '--name', 'attache create FOLDER'],
    [['create', '', '--name', 'y'], 'FOLDER is missing', 'attache create FOLDER'],
  ])('%j is told with the usage', async (argv, sentence, usage) => {
    const { code, stdout, stderr } = await attache(...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).toContain(usage)
  })

  it.each(plannedCommands)('tells that %s is planned, in one sentence', async (name) => {
    const { code, stdout, stderr } = await attache(name, 'x', 'y')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^attaché: .*planned.*\n$/)
  })

  it('lets a title begin with a dash behind --', async () => {
    const { code, stderr } = await attache('show', makeFolder(), '--', '--json')
    expect(code).toBe(1)
    expect(stderr).toContain('“--json”')
  })
})

import { describe, expect, it } from 'vitest'
import { commands } from '../../electron/cli/commands'
import { run } from '../../electron/cli/run'
import { documentOf, theProgram } from './attache'

describe('help', () => {
  it('explains every command on standard output', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { name } of commands) expect(stdout).toContain(`attache ${name}`)
    expect(await run(['help'])).toEqual(await run(['-h']))
  })

  it.each(commands.map(({ name }) => name))(
    'explains %s in the same words both ways',
    async (name) => {
      const asked = await run(['help', name])
      expect(asked).toEqual(await run([name, '--help']))
      expect(asked.code).toBe(0)
      expect(asked.stdout).toMatch(new RegExp(`^attache ${name} `))
      expect(asked.stdout).not.toMatch(/cli:|undefined/)
    },
  )

  it('is one document with --json', async () => {
    const document = documentOf(await run(['help', '--json']))
    expect(document).toEqual({ help: expect.any(String) as string })
  })
})

describe('a command line that is not written as it must be', () => {
  it.each([
    [[], 'Say what to do.', 'attache COMMAND'],
    [['--json'], 'Say what to do.', 'attache COMMAND'],
    [['fly', 'x'], '“fly”', 'attache COMMAND'],
    [['help', 'fly'], '“fly”', 'attache COMMAND'],
    [['list'], 'NOTEBOOK is missing', 'attache list NOTEBOOK'],
    [['list', 'x'], 'notes|sources|entities|claims|relations|dossiers is missing', 'attache list'],
    [['list', 'x', 'birds'], '“birds”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', 'more'], '“more”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--wings'], '“--wings”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--constructor'], '“--constructor”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '-w'], '“-w”', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--name', 'y'], '--name', 'attache list NOTEBOOK'],
    [['list', 'x', 'notes', '--json=yes'], '--json', 'attache list NOTEBOOK'],
    [['import', 'x'], 'PATH… is missing', 'attache import NOTEBOOK PATH…'],
    [['import', 'x', 'y', '--as', 'bird'], '“bird”', 'attache import NOTEBOOK PATH…'],
    [['export', 'x', 'y'], '--out', 'attache export NOTEBOOK DOSSIER --out FILE'],
    [['create', 'x'], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name'], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name', ' '], '--name', 'attache create FOLDER'],
    [['create', 'x', '--name', '--json'], '--name', 'attache create FOLDER'],
    [['create', '', '--name', 'y'], 'FOLDER is missing', 'attache create FOLDER'],
  ])('%j is told with the usage', async (argv, sentence, usage) => {
    const { code, stdout, stderr } = await run(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).toContain(usage)
  })

  it('lets a title begin with a dash behind --', async () => {
    const { code, stderr } = await run(['show', import.meta.dirname, '--', '--json'])
    expect(code).toBe(1)
    expect(stderr).toContain('“--json”')
  })
})

describe('the program', () => {
  const attache = theProgram()

  it.each([
    [['help', 'check']],
    [['check']],
    [['search', 'no such folder', 'y']],
    [['links', 'no such folder', '--json']],
  ])('prints what a run leaves behind: %j', async (argv) => {
    expect(await attache(...argv)).toEqual(await run(argv))
  })
})

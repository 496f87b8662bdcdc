import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, folderWith, makeFolder } from '../storage/support/folder'
import { documentOf, theProgram } from './attache'

const attache = theProgram()

describe('create', () => {
  it('makes a notebook that opens', async () => {
    const folder = join(makeFolder(), 'Iran – Œuvre')
    const made = documentOf(await attache('create', folder, '--name', ' Iran file ', '--json'))
    expect(made).toEqual({ path: folder, id: expect.any(String) as string, name: 'Iran file' })
    expect(documentOf(await attache('stats', folder, '--json'))).toMatchObject({
      ...(made as object),
      notes: 0,
      problems: 0,
    })
  })

  it('tells a reader where it is', async () => {
    const folder = join(makeFolder(), 'new')
    const { code, stdout, stderr } = await attache('create', folder, '--name', 'Iran file')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `“Iran file” was made in ${folder}.\n`,
      stderr: '',
    })
  })

  it('leaves a folder alone in which there is something', async () => {
    const folder = folderWith({ 'letter.txt': 'Dear' })
    const run = await attache('create', folder, '--name', 'Iran file', '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('already files')
    expect(filesIn(folder, true)).toEqual({ 'letter.txt': 'Dear' })
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, folderWith, makeFolder } from '../storage/support/folder'
import { copyOf, documentOf, theProgram } from './attache'

const attache = theProgram()

describe('backup and restore', () => {
  it('bring the sample notebook to another place as it was', async () => {
    const [notebook, place] = [copyOf('sample-notebook'), makeFolder()]
    const file = join(place, 'Backup.zip')
    const made = await attache('backup', notebook, '--out', file, '--json')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(made)).toMatchObject({ path: file })
    const back = await attache('restore', file, join(place, 'Back'), '--json')
    expect(back).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(back)).toMatchObject({ path: join(place, 'Back') })
    expect(filesIn(join(place, 'Back'), true)).toEqual(filesIn(notebook, true))
  })

  it('say what is wrong and leave nothing behind', async () => {
    const place = folderWith({ 'a.zip': 'no archive' })
    const run = await attache('restore', join(place, 'a.zip'), join(place, 'Back'))
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('nothing was unpacked')
    expect(Object.keys(filesIn(place, true))).toEqual(['a.zip'])
  })
})

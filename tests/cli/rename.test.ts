import { describe, expect, it } from 'vitest'
import { versionsOf } from '../../electron/storage/history'
import { readText } from '../../electron/storage/history-texts'
import { filesIn, folderWith } from '../storage/support/folder'
import { documentOf, theProgram } from './attache'

const attache = theProgram()

const files = {
  'notes/Deal.md': 'About the deal.\n',
  'notes/Week.md': 'See [[deal]], [[Deal#Start|the start]] and `[[Deal]]`.\r\n',
  'notes/Other.md': 'Nothing.\n',
}

describe('rename', () => {
  it('rewrites every link to the record', async () => {
    const notebook = folderWith(files)
    const run = await attache('rename', notebook, 'Deal', 'Agreement', '--json')
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(run)).toEqual({ changed: ['notes/Agreement.md', 'notes/Week.md'] })
    expect(filesIn(notebook)).toEqual({
      'notes/Agreement.md': 'About the deal.\n',
      'notes/Week.md': 'See [[Agreement]], [[Agreement#Start|the start]] and `[[Deal]]`.\r\n',
      'notes/Other.md': 'Nothing.\n',
    })
  })

  it('keeps what it replaced as versions', async () => {
    const notebook = folderWith(files)
    await attache('rename', notebook, 'Deal', 'Agreement')
    const texts = versionsOf(notebook, { path: 'notes/Week.md', id: null }).map(({ sha256 }) =>
      readText(notebook, sha256),
    )
    expect(await Promise.all(texts)).toEqual([files['notes/Week.md']])
  })

  it('changes nothing where another record has the name', async () => {
    const notebook = folderWith(files)
    const run = await attache('rename', notebook, 'Deal', 'other')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('notes/Other.md')
    expect(filesIn(notebook)).toEqual(files)
  })
})

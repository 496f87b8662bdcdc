import { describe, expect, it } from 'vitest'
import { changedPaths, renameRecord } from '../../../shared/changes/rename'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done } from './making'

const malley = 'entities/Robert Malley.md'

function notebook() {
  return notebookOf({
    files: {
      [malley]: markdown(
        { id: 'm1', type: 'person', aliases: ['Rob Malley'] },
        'See [[Robert Malley]].',
      ),
      'notes/A.md': 'x [[Robert Malley]]\r\n[[robert malley|the envoy]]\r\n`[[Robert Malley]]`\r\n',
      'notes/B.md': '![[entities/Robert Malley#Life]] and [[Rob Malley]] and [[Other]]',
      'sources/key.md': sourceFile({ id: 's1', title: 'Long title' }, 'Robert Malley'),
      'notes/C.md': '[[Long title]] [[key]] [@key]',
    },
  })
}

describe('renameRecord', () => {
  const state = notebook()
  const { change, path } = renameRecord(state, counting(), malley, 'R. Malley')
  const after = done(state, change)
  const text = (at: string) => after.records.get(at)?.text

  it('moves the file and keeps the old name of an entity as an alias', () => {
    expect(path).toBe('entities/R. Malley.md')
    expect(after.records.has(malley)).toBe(false)
    expect(after.records.get(path)?.frontMatter.aliases).toEqual(['Rob Malley', 'Robert Malley'])
  })

  it('rewrites links and keeps what they show, their headings, folders and line ends', () => {
    expect(text('notes/A.md')).toBe(
      'x [[R. Malley]]\r\n[[R. Malley|the envoy]]\r\n`[[Robert Malley]]`\r\n',
    )
    expect(text('notes/B.md')).toBe('![[entities/R. Malley#Life]] and [[Rob Malley]] and [[Other]]')
  })

  it('rewrites a link from a record to itself', () => {
    expect(text(path)).toContain('See [[R. Malley]].')
  })

  it('names the files that changed', () => {
    expect(changedPaths(change)).toEqual(['entities/R. Malley.md', 'notes/A.md', 'notes/B.md'])
  })

  it('changes the title of a source, not its key', () => {
    const renamed = renameRecord(state, counting(), 'sources/key.md', 'Short')
    const then = done(state, renamed.change)
    expect(renamed.path).toBe('sources/key.md')
    expect(then.records.get('sources/key.md')?.title).toBe('Short')
    expect(then.records.get('notes/C.md')?.text).toBe('[[Short]] [[key]] [@key]')
  })

  it('links with the folder where another record is called the same', () => {
    const two = notebookOf({
      files: {
        'notes/A.md': '[[B]]',
        'notes/B.md': '',
        'entities/C.md': markdown({ type: 'person' }),
      },
    })
    const then = done(two, renameRecord(two, counting(), 'notes/B.md', 'C').change)
    expect(then.records.get('notes/A.md')?.text).toBe('[[notes/C]]')
  })

  it('refuses the name of another record in the folder', () => {
    expect(() => renameRecord(state, counting(), 'notes/A.md', 'b')).toThrow(/notes\/B\.md/)
  })

  it('changes the case of a name', () => {
    const renamed = renameRecord(state, counting(), 'notes/A.md', 'a')
    expect(done(state, renamed.change).records.has('notes/a.md')).toBe(true)
  })
})

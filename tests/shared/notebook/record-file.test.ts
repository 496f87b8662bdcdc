import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRecordFile } from '../../../shared/notebook/record-file'
import { capturedText } from '../../../shared/notebook/record-text'
import { instant, markdown } from '../../fixtures/notebook'

function make(path: string, text: string) {
  return makeRecordFile(path, text, instant)
}

describe('a record file', () => {
  it('has its file name as title and no id where there is no front matter', () => {
    const { record, problems } = make('notes/deep/First contacts.md', 'Text')
    expect(record).toMatchObject({ kind: 'note', id: null, title: 'First contacts', bodyStart: 0 })
    expect(problems).toEqual([])
  })

  it('takes id, title and kind from the front matter', () => {
    const { record } = make('notes/a.md', markdown({ id: 'x1', title: 'What?', kind: 'entity' }))
    expect(record).toMatchObject({ kind: 'entity', id: 'x1', title: 'What?' })
  })

  it('gives a source the title of its bibliographic record', () => {
    const { record } = make('sources/desk2021.md', markdown({ title: 'Envoys' }))
    expect(record).toMatchObject({ kind: 'source', title: 'Envoys' })
  })

  it('names broken front matter with its line and keeps the text', () => {
    const text = '---\nid: a\ntags: [one, two\n---\nBody\n'
    const { record, problems } = make('notes/a.md', text)
    expect(record).toMatchObject({ text, id: null, title: 'a', frontMatter: {} })
    expect(problems).toMatchObject([{ code: 'front-matter-broken', where: { path: 'notes/a.md' } }])
    expect(problems[0]?.where.line).toBeGreaterThan(1)
    expect(problems[0]?.message).toContain('notes/a.md')
  })

  it('names each wrong field with its line and keeps the right ones', () => {
    const text = '---\ntitle: Envoys\nreliability: Z\nissued: last week\nid: s1\n---\nText\n'
    const { record, problems } = make('sources/a.md', text)
    expect(record).toMatchObject({ id: 's1', title: 'Envoys' })
    expect(problems).toMatchObject([
      { code: 'field-invalid', where: { path: 'sources/a.md', line: 3 } },
      { code: 'field-invalid', where: { path: 'sources/a.md', line: 4 } },
    ])
  })

  it('reads a captured text with LF, whatever its file has', () => {
    const { record } = make('sources/a.md', '---\r\ntitle: A\r\n---\r\nOne\r\n\r\nTwo\r\n')
    expect(capturedText(record)).toBe('One\n\nTwo\n')
  })

  it('never throws and never loses a byte', () => {
    const anyFile = fc.oneof(
      fc.string(),
      fc.string().map((text) => `---\n${text}\n---\n${text}`),
    )
    const paths = fc.constantFrom('notes/a.md', 'sources/b.md', 'entities/c.md', 'dossiers/d.md')
    fc.assert(
      fc.property(paths, anyFile, (path, text) => {
        expect(make(path, text).record.text).toBe(text)
      }),
    )
  })
})

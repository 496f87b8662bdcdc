import { describe, expect, it } from 'vitest'
import { createNote, removeRecord, saveBody } from '../../../shared/changes/records'
import { notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done, now } from './making'

describe('createNote', () => {
  it('makes a file with an identity in the folder of notes', () => {
    const { change, path } = createNote(notebookOf({}), counting(), {
      title: 'Calls',
      body: 'Text',
    })
    expect(path).toBe('notes/Calls.md')
    const after = done(notebookOf({}), change)
    expect(after.records.get(path)?.text).toBe(
      `---\nid: 01NEW000001\ncreated: ${now}\nupdated: ${now}\n---\nText`,
    )
  })

  it('keeps a title that no file can have in the front matter', () => {
    const { change, path } = createNote(notebookOf({}), counting(), {
      title: 'Who? Us: 1/2',
      body: '',
    })
    expect(path).toBe('notes/Who Us - 1 - 2.md')
    expect(done(notebookOf({}), change).records.get(path)?.title).toBe('Who? Us: 1/2')
  })

  it('counts where a name is taken, whatever its case', () => {
    const state = notebookOf({ files: { 'notes/calls.md': 'x', 'notes/Calls 2.md': 'y' } })
    expect(createNote(state, counting(), { title: 'Calls', body: '' }).path).toBe(
      'notes/Calls 3.md',
    )
  })

  it('has a name for a note without a title', () => {
    expect(createNote(notebookOf({}), counting(), { title: '', body: '' }).path).toBe(
      'notes/Untitled.md',
    )
  })
})

describe('saveBody', () => {
  const path = 'notes/Note.md'

  it('writes nothing when the body is the same', () => {
    const state = notebookOf({ files: { [path]: '---\r\nid: n1\r\n---\r\nOne\r\nTwo' } })
    expect(saveBody(state, counting(), path, 'One\nTwo')).toBeNull()
  })

  it('keeps line ends and front matter, and dates a note that is dated', () => {
    const text = '---\r\nid: n1 # mine\r\nupdated: 2020-01-01\r\n---\r\nOne\r\n'
    const state = notebookOf({ files: { [path]: text } })
    const change = saveBody(state, counting(), path, 'One\nTwo\n')
    expect(change && done(state, change).records.get(path)?.text).toBe(
      `---\r\nid: n1 # mine\r\nupdated: ${now}\r\n---\r\nOne\r\nTwo\r\n`,
    )
  })

  it('adds no front matter to a note that has none', () => {
    const state = notebookOf({ files: { [path]: 'One' } })
    const change = saveBody(state, counting(), path, 'Two')
    expect(change && done(state, change).records.get(path)?.text).toBe('Two')
  })

  it('leaves broken front matter as it is', () => {
    const state = notebookOf({ files: { [path]: '---\na: [\n---\nOne' } })
    const change = saveBody(state, counting(), path, 'Two')
    expect(change && done(state, change).records.get(path)?.text).toBe('---\na: [\n---\nTwo')
  })

  it('saves a text although its date cannot be set', () => {
    const text = '---\nupdated: *unknown\n---\nold'
    const state = notebookOf({ files: { 'notes/N.md': text } })
    const after = done(state, saveBody(state, counting(), 'notes/N.md', 'new')!)
    expect(after.records.get('notes/N.md')?.text).toBe(text.replace('old', 'new'))
  })

  it('writes nothing that a text file cannot hold', () => {
    const state = notebookOf({ files: { 'notes/N.md': 'old' } })
    const after = done(state, saveBody(state, counting(), 'notes/N.md', 'a\0b \ud800 😀')!)
    expect(after.records.get('notes/N.md')?.text).toBe('a\ufffdb \ufffd 😀')
  })

  it('leaves the captured text of a source alone', () => {
    const state = notebookOf({ files: { 'sources/key.md': 'captured' } })
    expect(() => saveBody(state, counting(), 'sources/key.md', 'improved')).toThrow('captured')
  })

  it('says so when the record is gone', () => {
    expect(() => saveBody(notebookOf({}), counting(), path, 'x')).toThrow(/notes\/Note\.md/)
  })
})

describe('removeRecord', () => {
  it('takes the passages of a source with it', () => {
    const state = notebookOf({
      files: { 'sources/key.md': sourceFile({ id: 's1', title: 'T' }, 'Some words here.') },
      passages: { 'sources/key.md': { 'p-a': 'words' } },
    })
    const after = done(state, removeRecord(state, counting(), 'sources/key.md'))
    expect([after.records.size, after.passages.size]).toEqual([0, 0])
  })
})

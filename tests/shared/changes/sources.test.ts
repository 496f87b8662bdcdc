import { describe, expect, it } from 'vitest'
import {
  commentPassage,
  confirmPassage,
  createPassage,
  removePassage,
} from '../../../shared/changes/passages'
import { createSource, updateSource } from '../../../shared/changes/sources'
import { sourceFieldsSchema } from '../../../shared/ipc/views'
import { capturedText } from '../../../shared/notebook/record-text'
import { notebookOf, sha256, sourceFile } from '../../fixtures/notebook'
import { counting, done, now } from './making'

const fields = sourceFieldsSchema.parse({
  title: 'Envoys',
  authors: [{ family: 'Roe', given: 'Jane' }],
  issued: '18 February 2021',
  reliability: 'B',
})
const text = 'First paragraph.\n\nSecond one.\n'

describe('createSource', () => {
  const added = { fields, key: 'roe2021envoys', text, from: 'pasted text' }
  const { change, path } = createSource(notebookOf({}), counting(), added)
  const source = done(notebookOf({}), change).records.get(path)

  it('keeps the text as it was taken, with its hash and time', () => {
    expect(source && capturedText(source)).toBe(text)
    expect(source?.frontMatter).toMatchObject({
      title: 'Envoys',
      issued: '2021-02-18',
      reliability: 'B',
      captured: { at: now, sha256: sha256(text), from: 'pasted text' },
    })
  })

  it('keeps a text that itself begins like front matter', () => {
    const odd = '---\ntitle: not mine\n---\nText'
    const made = createSource(notebookOf({}), counting(), { ...added, text: odd })
    const record = done(notebookOf({}), made.change).records.get(made.path)
    expect(record && capturedText(record)).toBe(odd)
    expect(record?.title).toBe('Envoys')
  })

  it('refuses a key that is taken or is none', () => {
    const state = notebookOf({ files: { 'sources/sub/Roe2021envoys.md': sourceFile({}, 'x') } })
    expect(() => createSource(state, counting(), added)).toThrow(/roe2021envoys/)
    expect(() => createSource(notebookOf({}), counting(), { ...added, key: '../x' })).toThrow(
      /citation key/,
    )
  })
})

describe('updateSource', () => {
  it('changes the record and removes what was emptied, but not a byte of the text', () => {
    const path = 'sources/key.md'
    const state = notebookOf({
      files: {
        [path]: sourceFile(
          { id: 's1', title: 'T', publisher: 'P', accessed: ['?'], mine: 'kept' },
          text,
        ),
      },
    })
    const after = done(state, updateSource(state, counting(), path, fields)).records.get(path)
    expect(after?.frontMatter).toMatchObject({ title: 'Envoys', accessed: ['?'], mine: 'kept' })
    expect(after?.frontMatter).not.toHaveProperty('publisher')
    expect(after && capturedText(after)).toBe(text)
  })
})

describe('a passage', () => {
  const path = 'sources/key.md'
  const state = notebookOf({ files: { [path]: sourceFile({ id: 's1', title: 'T' }, text) } })
  const { change, passage } = createPassage(state, counting(), {
    source: path,
    start: 17,
    end: text.length,
    comment: '',
  })
  const after = done(state, change)

  it('holds the words without the blanks around them', () => {
    expect(passage).toMatchObject({
      quote: { exact: 'Second one.' },
      textSha256: sha256(text),
      unique: true,
    })
    expect(after.passages.get(path)).toEqual([passage])
  })

  it('can be commented, and removed while nothing rests on it', () => {
    const commented = done(after, commentPassage(after, counting(), path, passage.id, 'why'))
    expect(commented.passages.get(path)?.[0]?.comment).toBe('why')
    expect(done(after, removePassage(after, counting(), path, passage.id)).passages.size).toBe(0)
  })

  it('is not removed while a claim rests on it', () => {
    const evidence = [{ id: 'e1', source: 's1', passage: passage.id, stance: 'supports' }]
    const used = notebookOf({
      files: { [path]: sourceFile({ id: 's1', title: 'T' }, text) },
      passages: { [path]: { [passage.id]: passage } },
      claims: [{ id: 'c-x', text: 'A claim', evidence }],
    })
    expect(() => removePassage(used, counting(), path, passage.id)).toThrow(/A claim/)
  })

  it('takes its new place when it moved and the user says so', () => {
    const moved = notebookOf({
      files: { [path]: sourceFile({ id: 's1', title: 'T' }, 'Quite new. Second one. The end.') },
      passages: { [path]: { [passage.id]: passage } },
    })
    const confirmed = done(moved, confirmPassage(moved, counting(), path, passage.id))
    expect(confirmed.passages.get(path)?.[0]).toMatchObject({
      quote: { exact: 'Second one.', prefix: 'Quite new. ', suffix: ' The end.' },
      position: { start: 11, end: 22 },
    })
  })
})

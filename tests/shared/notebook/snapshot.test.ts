import { describe, expect, it } from 'vitest'
import { recordViewSchema, snapshotSchema, sourceViewSchema } from '../../../shared/ipc/views'
import { AppError } from '../../../shared/model/failure'
import { recordView, sourceView } from '../../../shared/notebook/passage-views'
import { makeSnapshot } from '../../../shared/notebook/snapshot'
import { markdown, notebookOf, sha256, sourceFile } from '../../fixtures/notebook'

const text = 'A title\n\nThe envoy called Beijing.\n\nHe said no more. He left.\n'
const state = notebookOf({
  files: {
    'notes/Call.md': markdown({ tags: ['iran'], aliases: 'The call' }, 'It was **he**.[^c-call]\n'),
    'sources/desk2021.md': sourceFile(
      {
        id: 's1',
        title: 'Envoys',
        author: [{ family: 'Bhadrakumar', given: 'M. K.' }],
        issued: '2021-02-18',
        reliability: 'B',
        origin: ' The ministry ',
      },
      text,
    ),
    'entities/Robert Malley.md': markdown(
      { id: 'x1', type: 'person', role: 'US envoy', ambiguous: ['the envoy'] },
      'He met [[Nobody]].\n',
    ),
    'entities/Talks.md': markdown({ type: 'event', date: '2021-02' }, 'Talks in [[Vienna]].\n'),
    'dossiers/Week.md': markdown(
      { subtitle: 'Ten days' },
      '[[Robert Malley]] called.[^c-call] ![[desk2021#^p-2]]\n',
    ),
  },
  passages: { 'sources/desk2021.md': { 'p-1': 'He left', 'p-2': 'called Beijing' } },
  claims: [
    {
      id: 'c-call',
      text: 'He called.',
      speaker: 'x1',
      evidence: [
        { source: 's1', passage: 'p-2', credibility: 2 },
        { source: 's1', passage: 'p-gone' },
      ],
    },
  ],
})
const meta = {
  revision: 3,
  folder: '/home/me/Book',
  readOnly: null,
  undo: null,
  redo: 'Write',
  undoId: null,
}
const snapshot = makeSnapshot(state, meta, sha256)

describe('a snapshot', () => {
  it('is what the contract says, exactly', () => {
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
  })

  it('lists notes with tags, aliases and their first words without marks', () => {
    expect(snapshot.notes).toMatchObject([
      { title: 'Call', tags: ['iran'], aliases: ['The call'], id: null },
    ])
    expect(snapshot.notes[0]?.excerpt).not.toContain('*')
  })

  it('lists sources with their grade, origin, passages and claims', () => {
    expect(snapshot.sources).toMatchObject([
      {
        key: 'desk2021',
        title: 'Envoys',
        issued: '2021-02-18',
        reliability: 'B',
        origin: 'The ministry',
        passageCount: 2,
        claimCount: 1,
      },
    ])
  })

  it('tells entities apart by role or description, and counts links to them', () => {
    expect(snapshot.entities).toMatchObject([
      { title: 'Robert Malley', detail: 'US envoy', linkCount: 1, ambiguous: ['the envoy'] },
      { title: 'Talks', date: '2021-02', linkCount: 0 },
    ])
    expect(snapshot.entities[1]?.detail).toContain('Talks in')
  })

  it('says of a claim who says it, what it rests on and where it is used', () => {
    expect(snapshot.claims).toMatchObject([
      {
        speaker: { path: 'entities/Robert Malley.md', title: 'Robert Malley', type: 'person' },
        standing: { reliability: 'B', credibility: 2, supporting: 2, origins: 1 },
        usedIn: ['dossiers/Week.md', 'notes/Call.md'],
        evidence: [
          { label: 'c-call', sourceTitle: 'Envoys', origin: 'The ministry' },
          { label: 'c-call--2', passage: null },
        ],
      },
    ])
  })
})

describe('a source to be read', () => {
  const view = sourceView(state, 'sources/desk2021.md', sha256('file'), sha256)

  it('is what the contract says, exactly', () => {
    expect(sourceViewSchema.parse(view)).toEqual(view)
    expect(view.textSha256).toBe(sha256(text))
  })

  it('has its passages in the order of the text, with paragraph and use', () => {
    expect(view.passages).toMatchObject([
      {
        passage: { id: 'p-2' },
        state: 'exact',
        paragraph: 1,
        claims: ['c-call'],
        usedIn: ['dossiers/Week.md'],
      },
      { passage: { id: 'p-1' }, state: 'exact', paragraph: 2, claims: [], usedIn: [] },
    ])
  })

  it('is refused where there is none', () => {
    expect(() => sourceView(state, 'notes/Call.md', sha256('x'), sha256)).toThrow(AppError)
  })
})

describe('a record to be edited', () => {
  it('is what the contract says, exactly, with LF', () => {
    const { records } = notebookOf({ files: { 'notes/a.md': '---\r\nx: 1\r\n---\r\nOne\r\nTwo' } })
    const view = recordView(records.get('notes/a.md')!, sha256('file'))
    expect(recordViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({ body: 'One\nTwo', frontMatter: { x: 1 }, title: 'a' })
  })
})

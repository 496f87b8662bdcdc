import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverse, type Change, type Edit } from '../../../shared/model/change'
import { AppError } from '../../../shared/model/failure'
import { applyChange } from '../../../shared/notebook/apply-change'
import {
  claimOf,
  decisionOf,
  instant,
  notebookOf,
  passageIn,
  sourceFile,
} from '../../fixtures/notebook'

const text = 'Iran law. The envoy called Beijing on 10 February.\n'
const state = notebookOf({
  files: {
    'notes/a.md': 'A\n',
    'notes/b.md': 'B\n',
    'sources/s.md': sourceFile({ id: 's' }, text),
  },
  passages: { 'sources/s.md': { 'p-1': 'The envoy called Beijing' } },
  claims: [{ id: 'c-call', text: 'He called.', evidence: [{ source: 's', passage: 'p-1' }] }],
  relations: [{ id: 'r-1', from: 'x', verb: 'called', to: 'y' }],
  decisions: [{ id: 'm-1', verdict: 'never', entity: 'x', words: 'the envoy' }],
})
const passage = passageIn(text, 'Iran law', 'p-0')

function change(...edits: Edit[]): Change {
  return { name: 'Test', edits }
}

function applied(...edits: Edit[]) {
  return applyChange(state, change(...edits), instant)
}

/** One possible edit of each kind, each valid against `state` on its own and with the others. */
const possibleEdits: readonly Edit[] = [
  { kind: 'file', path: 'notes/a.md', before: 'A\n', after: 'A, changed\n' },
  { kind: 'file', path: 'notes/b.md', before: 'B\n', after: null },
  { kind: 'file', path: 'notes/c.md', before: null, after: 'C\n' },
  {
    kind: 'item',
    file: 'claims.json',
    id: 'c-call',
    before: state.claims.get('c-call')!,
    after: claimOf({ id: 'c-call', text: 'He telephoned.' }),
  },
  { kind: 'item', file: 'claims.json', id: 'c-x', before: null, after: claimOf({ id: 'c-x' }) },
  {
    kind: 'item',
    file: 'relations.json',
    id: 'r-1',
    before: state.relations.get('r-1')!,
    after: null,
  },
  { kind: 'item', file: 'sources/s.passages.json', id: 'p-0', before: null, after: passage },
  {
    kind: 'item',
    file: 'sources/s.passages.json',
    id: 'p-1',
    before: state.passages.get('sources/s.md')![0]!,
    after: null,
  },
  {
    kind: 'item',
    file: 'mentions.json',
    id: 'm-1',
    before: state.decisions.get('m-1')!,
    after: decisionOf({ id: 'm-1', verdict: 'never', entity: 'x', words: 'the other envoy' }),
  },
]

describe('applying a change', () => {
  it('changes, creates and removes files', () => {
    const next = applied(...possibleEdits.slice(0, 3))
    expect(next.records.get('notes/a.md')?.text).toBe('A, changed\n')
    expect(next.records.has('notes/b.md')).toBe(false)
    expect(next.records.get('notes/c.md')).toMatchObject({ title: 'c', modified: instant })
  })

  it('keeps passages sorted by id', () => {
    const next = applied(possibleEdits[6]!)
    expect(next.passages.get('sources/s.md')?.map(({ id }) => id)).toEqual(['p-0', 'p-1'])
  })

  it('leaves what it does not speak of the same object', () => {
    const next = applied(possibleEdits[4]!)
    expect(next.records).toBe(state.records)
    expect(next.passages).toBe(state.passages)
    expect(next.relations).toBe(state.relations)
  })

  it('refuses what rests on another text, and says where', () => {
    const stale: Edit = { kind: 'file', path: 'notes/a.md', before: 'old\n', after: 'new\n' }
    expect(() => applied(stale)).toThrow(AppError)
    expect(() => applied(stale)).toThrow(/notes\/a\.md/)
  })

  it('refuses what rests on another item', () => {
    const stale: Edit = {
      kind: 'item',
      file: 'claims.json',
      id: 'c-call',
      before: claimOf({ id: 'c-call', text: 'Another text' }),
      after: null,
    }
    expect(() => applied(stale)).toThrow(expect.objectContaining({ code: 'conflict' }) as Error)
  })

  it('does nothing at all when one edit of many is refused', () => {
    const before = structuredClone([...state.records.keys()])
    const stale: Edit = { kind: 'file', path: 'notes/zz.md', before: 'x', after: null }
    expect(() => applied(...possibleEdits, stale)).toThrow(AppError)
    expect([...state.records.keys()]).toEqual(before)
  })

  it('is taken back by its inverse', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...possibleEdits], { minLength: 1 }), (edits) => {
        const there = applyChange(state, change(...edits), instant)
        const back = applyChange(there, inverse(change(...edits)), instant)
        expect(there).not.toEqual(state)
        expect(back).toEqual(state)
      }),
    )
  })
})

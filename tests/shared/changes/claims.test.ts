import { describe, expect, it } from 'vitest'
import { claimIdFor } from '../../../shared/changes/claim-id'
import {
  addEvidence,
  createClaim,
  removeEvidence,
  updateClaim,
  updateEvidence,
} from '../../../shared/changes/claims'
import { claimDraftSchema } from '../../../shared/ipc/views'
import { claimIdSchema } from '../../../shared/model/claim'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done, now } from './making'

const source = 'sources/key.md'

function notebook() {
  return notebookOf({
    files: {
      [source]: sourceFile({ title: 'T' }, 'First words. Second words.'),
      'entities/Ministry.md': markdown({ type: 'organisation' }, 'A ministry.'),
    },
    passages: { [source]: { 'p-a': 'First words.', 'p-b': 'Second words.' } },
  })
}

const draft = claimDraftSchema.parse({
  text: 'The minister telephoned Beijing.',
  speaker: 'entities/Ministry.md',
  saidOn: '17 February 2021',
})

describe('a claim', () => {
  const state = notebook()
  const { change, id } = createClaim(state, counting(), draft, { source, id: 'p-a' })
  const after = done(state, change)

  it('is made with a readable id, its speaker and a first passage', () => {
    expect(id).toBe('c-minister-telephoned-beijing')
    expect(after.claims.get(id)).toMatchObject({
      speaker: after.records.get('entities/Ministry.md')?.id,
      saidOn: '2021-02-17',
      created: now,
      evidence: [{ id: 'e1', passage: 'p-a', stance: 'supports', credibility: null }],
    })
  })

  it('gives an identity to what it refers to, in the same change', () => {
    expect(after.claims.get(id)?.evidence[0]?.source).toBe(after.records.get(source)?.id)
    expect(after.records.get(source)?.id).not.toBeNull()
  })

  it('counts its evidence up and never uses a number twice', () => {
    const second = done(
      after,
      addEvidence(after, counting(), id, { source, passage: 'p-b', stance: 'contradicts' }),
    )
    const one = done(second, removeEvidence(second, counting(), id, 'e1'))
    const again = done(
      one,
      addEvidence(one, counting(), id, { source, passage: 'p-a', stance: 'supports' }),
    )
    expect(again.claims.get(id)?.evidence.map((row) => row.id)).toEqual(['e2', 'e3'])
  })

  it('does not use the highest number again after its row was removed', () => {
    const second = done(
      after,
      addEvidence(after, counting(), id, { source, passage: 'p-b', stance: 'supports' }),
    )
    const one = done(second, removeEvidence(second, counting(), id, 'e2'))
    const again = done(
      one,
      addEvidence(one, counting(), id, { source, passage: 'p-b', stance: 'supports' }),
    )
    expect(again.claims.get(id)?.evidence.map((row) => row.id)).toEqual(['e1', 'e3'])
  })

  it('does not take an id that a text still refers to', () => {
    const referring = notebookOf({
      files: { 'notes/N.md': 'So they say.[^c-minister-telephoned-beijing]' },
    })
    const made = createClaim(referring, counting(), { ...draft, speaker: null }, null)
    expect(made.id).toBe('c-minister-telephoned-beijing-2')
  })

  it('leaves alone an id that is something else of the user’s', () => {
    const zettel = notebookOf({
      files: { 'entities/Ministry.md': markdown({ type: 'organisation', id: '2021 02 17' }) },
    })
    expect(() => createClaim(zettel, counting(), draft, null)).toThrow('field “id”')
  })

  it('is not changed by a form that says the same', () => {
    const same = updateClaim(after, counting(), id, { ...draft, saidOn: '2021-02-17' })
    expect(same.edits).toEqual([])
  })

  it('takes a passage only once', () => {
    const twice = () =>
      addEvidence(after, counting(), id, { source, passage: 'p-a', stance: 'supports' })
    expect(twice).toThrow(/already evidence/)
  })

  it('keeps the credibility of one row apart from the others', () => {
    const values = { stance: 'supports', credibility: 2, comment: 'direct' } as const
    const graded = done(after, updateEvidence(after, counting(), id, 'e1', values))
    expect(graded.claims.get(id)?.evidence[0]).toMatchObject(values)
  })

  it('refuses a date that it would have to guess', () => {
    const vague = { ...draft, saidOn: 'the other day' }
    expect(() => updateClaim(after, counting(), id, vague)).toThrow(/the other day/)
  })
})

describe('claimIdFor', () => {
  it('leaves out what says nothing, folds accents and never collides', () => {
    expect(claimIdFor('The law of São Tomé is in force', new Set())).toBe('c-law-sao-tome-force')
    expect(claimIdFor('…', new Set(['c-claim']))).toBe('c-claim-2')
  })

  it('is an id in any script', () => {
    for (const text of ['外交部长打电话', 'Россия и Китай', 'إيران تعلن', '👩‍🚀', 'a'.repeat(500)]) {
      expect(claimIdSchema.safeParse(claimIdFor(text, new Set())).success).toBe(true)
    }
  })
})

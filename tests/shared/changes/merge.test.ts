import { describe, expect, it } from 'vitest'
import { differingFields, mergeEntities } from '../../../shared/changes/merge'
import { linkGraph } from '../../../shared/notebook/links'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done } from './making'

const long = 'entities/Islamic Republic of Iran.md'
const short = 'entities/Iran.md'

const state = notebookOf({
  files: {
    [long]: markdown(
      {
        id: 'long',
        type: 'place',
        aliases: ['the Republic', 'Tehran'],
        ambiguous: ['the capital'],
        Capital: 'Tehran',
        Area: '1',
      },
      'An old state. See [[Iran]].',
    ),
    [short]: markdown({ type: 'place', aliases: ['the capital'], Area: '2' }, 'A state.'),
    'entities/Ministry.md': markdown({ id: 'ministry', type: 'organisation' }),
    'notes/A.md':
      'x [[Islamic Republic of Iran]] y\r\n[[Tehran|there]] ![[Islamic Republic of Iran]]\r\n[[Iran]]',
    'sources/key.md': sourceFile({ id: 's', title: 'T' }, 'First words. Second words.'),
  },
  passages: { 'sources/key.md': { 'p-a': 'First words.', 'p-b': 'Second words.' } },
  claims: [{ id: 'c-one', speaker: 'long' }],
  relations: [
    {
      id: 'r-1',
      from: 'ministry',
      verb: 'part of',
      to: 'long',
      evidence: [{ source: 's', passage: 'p-a' }],
    },
    { id: 'r-2', from: 'long', verb: 'met', to: 'ministry' },
  ],
})

describe('merging two cards', () => {
  const change = mergeEntities(state, counting(), long, short)
  const after = done(state, change)
  const kept = after.records.get(short)

  it('is one change with a name, and the card that goes is gone', () => {
    expect(change.name).toBe('Merge “Islamic Republic of Iran” into “Iran”')
    expect(after.records.has(long)).toBe(false)
  })

  it('keeps every name; what may mean something else for one may for both', () => {
    expect(kept?.frontMatter).toMatchObject({
      aliases: ['Islamic Republic of Iran', 'the Republic', 'Tehran'],
      ambiguous: ['the capital'],
    })
  })

  it('takes fields that only the other has, and tells which differ', () => {
    expect(kept?.frontMatter).toMatchObject({ Capital: 'Tehran', Area: '2' })
    const [gone, stays] = [state.records.get(long), state.records.get(short)]
    expect(gone && stays && differingFields(gone, stays)).toEqual(['Area'])
  })

  it('puts the one description below the other', () => {
    expect(kept?.text.slice(kept.bodyStart)).toBe('A state.\n\nAn old state. See [[Iran]].\n')
  })

  it('leads links to the card that stays, and they show the words that they showed', () => {
    expect(after.records.get('notes/A.md')?.text).toBe(
      'x [[Iran|Islamic Republic of Iran]] y\r\n[[Iran|there]] ![[Iran]]\r\n[[Iran]]',
    )
    const all = linkGraph(after).all.filter(({ state: found }) => found !== 'resolved')
    expect(all).toEqual([])
  })

  it('moves claims and relations over', () => {
    expect(after.claims.get('c-one')?.speaker).toBe(kept?.id)
    expect(after.relations.get('r-1')?.to).toBe(kept?.id)
    expect(after.relations.get('r-2')?.from).toBe(kept?.id)
  })

  it('refuses a card with itself, and what is no card', () => {
    expect(() => mergeEntities(state, counting(), short, short)).toThrow('itself')
    expect(() => mergeEntities(state, counting(), short, 'notes/A.md')).toThrow('notes/A.md')
  })
})

describe('relations of merged cards', () => {
  const both = notebookOf({
    files: {
      'entities/A.md': markdown({ id: 'a', type: 'person' }),
      'entities/B.md': markdown({ id: 'b', type: 'person' }),
      'entities/C.md': markdown({ id: 'c', type: 'person' }),
      'sources/key.md': sourceFile({ id: 's', title: 'T' }, 'First words. Second words.'),
    },
    passages: { 'sources/key.md': { 'p-a': 'First words.', 'p-b': 'Second words.' } },
    relations: [
      { id: 'r-1', from: 'a', verb: 'met', to: 'c', evidence: [{ source: 's', passage: 'p-a' }] },
      { id: 'r-2', from: 'b', verb: 'met', to: 'c', evidence: [{ source: 's', passage: 'p-b' }] },
      { id: 'r-3', from: 'a', verb: 'met', to: 'b' },
      { id: 'r-4', from: 'c', verb: 'met', to: 'c' },
    ],
  })
  const after = done(both, mergeEntities(both, counting(), 'entities/A.md', 'entities/B.md'))

  it('that say the same become one with the evidence of both; one between the two goes', () => {
    expect([...after.relations.keys()].sort()).toEqual(['r-1', 'r-4'])
    expect(after.relations.get('r-1')).toMatchObject({
      from: 'b',
      evidence: [{ passage: 'p-a' }, { passage: 'p-b' }],
    })
  })
})

import { describe, expect, it } from 'vitest'
import { relationsOf } from '../../../renderer/relations/relations-of'
import { participation, verbChoices } from '../../../renderer/relations/verb-choices'
import type { RelationEnd, RelationView } from '../../../shared/ipc/views'
import { relationOf } from '../../fixtures/notebook'

const verbs = [
  { verb: 'heads', inverse: 'is headed by', from: ['person'], to: ['organisation'] },
  { verb: 'met', inverse: 'met', from: [], to: [] },
]

describe('the verbs that are offered', () => {
  const labels = (from: string, to: string) =>
    verbChoices(verbs, from, to).map(({ label }) => label)

  it('are those that can join the two, told from the first', () => {
    expect(labels('person', 'organisation')).toEqual(['heads', 'met'])
    expect(labels('organisation', 'person')).toEqual(['is headed by', 'met'])
    expect(labels('person', 'person')).toEqual(['met'])
  })

  it('are all while an end is open, and know when they are turned round', () => {
    expect(labels('', '')).toEqual(['heads', 'is headed by', 'met'])
    expect(verbChoices(verbs, 'organisation', 'person')[0]).toMatchObject({
      verb: 'heads',
      isInverse: true,
    })
  })
})

describe('the verb for taking part in an event', () => {
  const about = { verb: 'reported on', inverse: 'was reported on by', from: [], to: ['event', 'x'] }
  const tookPart = { verb: 'took part in', inverse: 'had', from: ['person'], to: ['event'] }

  it('is the one that is most about events, if there is one', () => {
    expect(participation([about, tookPart], 'event')).toBe(tookPart)
    expect(participation(verbs, 'event')).toBeUndefined()
  })
})

function end(title: string): RelationEnd {
  return { path: `entities/${title}.md`, title, type: 'person' }
}

function view(id: string, from: string, to: string, date: string | null): RelationView {
  return {
    relation: relationOf({ id, from, verb: 'heads', to, date }),
    from: end(from),
    to: end(to),
    inverse: 'is headed by',
    evidence: [],
  }
}

describe('the relations of a card', () => {
  const all = [
    view('r-1', 'Anna', 'Office', null),
    view('r-2', 'Boris', 'Anna', '2021'),
    view('r-3', 'Anna', 'Guild', '2019-05'),
    view('r-4', 'Boris', 'Guild', '2018'),
  ]

  it('are told from its side, the dated ones first and in order', () => {
    const told = relationsOf(all, 'entities/Anna.md')
    expect(told.map(({ verb, other }) => `${verb} ${other?.title}`)).toEqual([
      'heads Guild',
      'is headed by Boris',
      'heads Office',
    ])
  })

  it('are shown where the verb has no inverse, and where the other card is gone', () => {
    const bare = { ...view('r-5', 'Boris', 'Anna', null), inverse: null, from: null }
    expect(relationsOf([bare], 'entities/Anna.md')).toMatchObject([
      { verb: '← heads', other: null },
    ])
  })
})

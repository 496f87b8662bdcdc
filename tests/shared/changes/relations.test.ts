import { describe, expect, it } from 'vitest'
import { removePassage } from '../../../shared/changes/passages'
import {
  addRelationEvidence,
  createEvent,
  createRelation,
  removeRelation,
  removeRelationEvidence,
  updateRelation,
} from '../../../shared/changes/relations'
import { relationDraftSchema, type RelationDraft } from '../../../shared/ipc/views'
import { relationViews } from '../../../shared/notebook/relation-views'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done } from './making'

const source = 'sources/key.md'
const person = 'entities/Anna.md'
const other = 'entities/Boris.md'
const office = 'entities/Office.md'

const state = notebookOf({
  files: {
    [source]: sourceFile({ title: 'T', reliability: 'B' }, 'First words. Second words.'),
    [person]: markdown({ type: 'person' }),
    [other]: markdown({ type: 'person', id: 'boris' }),
    [office]: markdown({ type: 'organisation', id: 'office' }),
    'notes/Note.md': '',
  },
  passages: { [source]: { 'p-a': 'First words.', 'p-b': 'Second words.' } },
})

function draft(values: Partial<RelationDraft>): RelationDraft {
  return relationDraftSchema.parse({ from: person, verb: 'heads', to: office, ...values })
}

const first = { source, id: 'p-a' }
const { change, id } = createRelation(state, counting(), draft({ date: 'about 2020' }), first)
const made = done(state, change)

describe('a relation', () => {
  it('joins two entities by id, with a date as it is known and the passage that shows it', () => {
    expect(made.relations.get(id)).toMatchObject({
      from: made.records.get(person)?.id,
      verb: 'heads',
      to: 'office',
      date: '2020~',
      evidence: [{ source: made.records.get(source)?.id, passage: 'p-a' }],
    })
    expect(change.name).toBe('New relation: Anna heads Office')
  })

  it('is told from both ends, with its evidence and the grade of the source', () => {
    expect(relationViews(made)).toMatchObject([
      {
        from: { title: 'Anna', type: 'person' },
        to: { title: 'Office', type: 'organisation' },
        inverse: 'is headed by',
        evidence: [{ passage: { key: 'key', state: 'exact' }, reliability: 'B' }],
      },
    ])
  })

  it('takes only a verb of this notebook that joins such types, and two different cards', () => {
    const make = (values: Partial<RelationDraft>) => () =>
      createRelation(state, counting(), draft(values), null)
    expect(make({ verb: 'admires' })).toThrow('no verb')
    expect(make({ from: office, to: other })).toThrow('does not join')
    expect(make({ verb: 'met', to: person })).toThrow('two different cards')
    expect(make({ to: 'notes/Note.md' })).toThrow('notes/Note.md')
    expect(make({ date: 'some day' })).toThrow('some day')
  })

  it('can be changed, shown by more passages, and taken away', () => {
    const changed = done(
      made,
      updateRelation(made, counting(), id, draft({ verb: 'met', to: other, role: ' chair ' })),
    )
    expect(changed.relations.get(id)).toMatchObject({
      verb: 'met',
      to: 'boris',
      role: 'chair',
      date: null,
    })
    const second = { source, id: 'p-b' }
    const shown = done(changed, addRelationEvidence(changed, counting(), id, second))
    expect(shown.relations.get(id)?.evidence).toHaveLength(2)
    expect(() => addRelationEvidence(shown, counting(), id, second)).toThrow('already shows')
    const less = done(shown, removeRelationEvidence(shown, counting(), id, 'p-a'))
    expect(less.relations.get(id)?.evidence).toMatchObject([{ passage: 'p-b' }])
    expect(() => removeRelationEvidence(less, counting(), id, 'p-a')).toThrow('no longer')
    expect(done(less, removeRelation(less, counting(), id)).relations.size).toBe(0)
  })

  it('keeps the passage that it rests on', () => {
    expect(() => removePassage(made, counting(), source, 'p-a')).toThrow('heads')
  })
})

describe('an event', () => {
  const event = { name: 'The call', type: 'event', verb: 'took part in' }

  it('is a card with a date; those who took part are joined to it in the same change', () => {
    const { change, path } = createEvent(
      state,
      counting(),
      { ...event, date: '10 Feb 2021', participants: [person, other, other] },
      first,
    )
    const after = done(state, change)
    const card = after.records.get(path)
    expect(card?.frontMatter).toMatchObject({ type: 'event', date: '2021-02-10' })
    const joined = [...after.relations.values()]
    expect(joined.map(({ from }) => from)).toEqual([after.records.get(person)?.id, 'boris'])
    for (const relation of joined) {
      expect(relation).toMatchObject({ to: card?.id, verb: 'took part in', date: '2021-02-10' })
      expect(relation.evidence).toHaveLength(1)
    }
  })

  it('needs neither a date nor anybody, but only those take part who can', () => {
    const alone = createEvent(state, counting(), { ...event, date: '', participants: [] }, null)
    expect(done(state, alone.change).records.get(alone.path)?.frontMatter.date).toBeUndefined()
    const withOffice = { ...event, date: '', participants: [office] }
    expect(() => createEvent(state, counting(), withOffice, null)).toThrow('does not join')
  })
})

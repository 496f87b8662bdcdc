import type { RelationDraft, SeenRelation } from '../ipc/views'
import { isSame } from '../markdown/same-value'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import type { Relation } from '../model/relation'
import { fits } from '../model/relation-verb'
import { entityFieldsOf } from '../notebook/fields'
import { recordById } from '../notebook/records'
import type { NotebookState } from '../notebook/state'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { freePlace } from './file-name'
import { FormConflict, mergeForm } from './form-edit'
import { passageOf } from './passages'
import { edtfFrom } from './stated-date'

/** A passage of a source, by the source's path. */
export interface PassagePlace {
  readonly source: string
  readonly id: string
}

/** Joins two entities by a verb, perhaps with a first passage that shows it. */
export function createRelation(
  state: NotebookState,
  making: Making,
  relation: RelationDraft,
  passage: PassagePlace | null,
): { change: Change; id: string } {
  const draft = new Draft(state, making)
  const id = freeId(state, making)
  const evidence = passage ? [evidenceFrom(draft, passage)] : []
  draft.put('relations.json', id, { id, ...stated(draft, relation), evidence })
  return { change: draft.change(say('changes:relation.create', wordsOf(draft, relation))), id }
}

/**
 * Changes a relation.
 * @param seen what the form showed that it was changed in.
 * @throws FormConflict when somebody else changed the same of it meanwhile.
 */
export function updateRelation(
  state: NotebookState,
  making: Making,
  id: string,
  relation: RelationDraft,
  seen: SeenRelation | null = null,
): Change {
  const draft = new Draft(state, making)
  const known = relationOf(state, id)
  const { merged, disputed } = mergeForm<SeenRelation>(seen, relation, seenOf(state, known))
  // An end that is empty now and was not changed in the form is given by nobody.
  const wanted = { ...merged, from: merged.from ?? relation.from, to: merged.to ?? relation.to }
  const edited = { ...known, ...stated(draft, wanted) }
  if (!isSame(known, edited)) draft.put('relations.json', id, edited)
  const words = wordsOf(draft, wanted)
  const change = draft.change(say('changes:relation.update', words))
  if (disputed.length === 0) return change
  const rows = disputed.map(({ field, now, mine }) => ({
    label: say(`changes:form.relation.${field}`),
    now: titleOrWords(state, now),
    mine: titleOrWords(state, mine),
  }))
  throw new FormConflict(Object.values(words).join(' '), rows, change)
}

function seenOf(state: NotebookState, relation: Relation): SeenRelation {
  const { verb, date, role, note } = relation
  const pathOf = (id: string) => recordById(state, id)?.path ?? null
  return { from: pathOf(relation.from), verb, to: pathOf(relation.to), date, role, note }
}

function titleOrWords(state: NotebookState, value: unknown): string {
  const words = typeof value === 'string' ? value : ''
  return state.records.get(words)?.title ?? words
}

export function removeRelation(state: NotebookState, making: Making, id: string): Change {
  const draft = new Draft(state, making)
  const { verb } = relationOf(state, id)
  draft.put('relations.json', id, null)
  return draft.change(say('changes:relation.remove', { verb }))
}

/** @throws AppError `conflict` when the passage is its evidence already. */
export function addRelationEvidence(
  state: NotebookState,
  making: Making,
  id: string,
  passage: PassagePlace,
): Change {
  const draft = new Draft(state, making)
  const relation = relationOf(state, id)
  if (relation.evidence.some((row) => row.passage === passage.id)) {
    throw new AppError('conflict', say('changes:relation.evidenceTwice'))
  }
  const evidence = [...relation.evidence, evidenceFrom(draft, passage)]
  draft.put('relations.json', id, { ...relation, evidence })
  return draft.change(say('changes:relation.addEvidence', { verb: relation.verb }))
}

export function removeRelationEvidence(
  state: NotebookState,
  making: Making,
  id: string,
  passage: string,
): Change {
  const draft = new Draft(state, making)
  const relation = relationOf(state, id)
  const evidence = relation.evidence.filter((row) => row.passage !== passage)
  if (evidence.length === relation.evidence.length) {
    throw new AppError('not-found', say('changes:relation.evidenceGone'))
  }
  draft.put('relations.json', id, { ...relation, evidence })
  return draft.change(say('changes:relation.removeEvidence', { verb: relation.verb }))
}

/**
 * Makes the card of an event together with who took part in it: one change, because it is one thing
 * that the user does. Each participation rests on the passage, where there is one.
 */
export function createEvent(
  state: NotebookState,
  making: Making,
  event: {
    readonly name: string
    readonly type: string
    /** EDTF, or in words; empty where it is not known. */
    readonly date: string
    /** Paths of the entities that took part. */
    readonly participants: readonly string[]
    /** The verb that joins them to the event. */
    readonly verb: string
  },
  passage: PassagePlace | null,
): { change: Change; path: string } {
  const draft = new Draft(state, making)
  const place = freePlace(state, 'entity', event.name)
  const id = making.newId()
  const date = event.date.trim() === '' ? undefined : edtfFrom(event.date)
  const dates = { created: making.now, updated: making.now }
  draft.create(place.path, { id, title: place.title, type: event.type, date, ...dates }, '')
  const evidence = passage ? [evidenceFrom(draft, passage)] : []
  const taken = new Set(state.relations.keys())
  for (const participant of new Set(event.participants)) {
    const relation = freeId(state, making, taken)
    taken.add(relation)
    checkVerb(state, event.verb, typeOf(draft, participant), event.type)
    draft.put('relations.json', relation, {
      id: relation,
      from: draft.idOf(participant),
      verb: event.verb,
      to: id,
      date: date ?? null,
      role: '',
      evidence,
      note: '',
    })
  }
  const change = draft.change(say('changes:create.entity', { title: event.name }))
  return { change, path: place.path }
}

/** What a relation says, as it is stored: entities by id, the date in EDTF. */
function stated(draft: Draft, { from, verb, to, date, role, note }: RelationDraft) {
  if (from === to) throw new AppError('invalid', say('changes:relation.sameEnds'))
  checkVerb(draft.state, verb, typeOf(draft, from), typeOf(draft, to))
  return {
    from: draft.idOf(from),
    verb,
    to: draft.idOf(to),
    date: date === null || date.trim() === '' ? null : edtfFrom(date),
    role: role.trim(),
    note: note.trim(),
  }
}

function checkVerb({ relationVerbs }: NotebookState, name: string, from: string, to: string): void {
  const verb = relationVerbs.find((one) => one.verb === name)
  if (!verb) throw new AppError('invalid', say('changes:relation.verbUnknown', { verb: name }))
  if (!fits(verb, from, to)) {
    throw new AppError('invalid', say('changes:relation.verbUnfit', { verb: name }))
  }
}

function typeOf(draft: Draft, path: string): string {
  const record = draft.record(path)
  if (record.kind !== 'entity') throw new AppError('invalid', say('changes:notAnEntity', { path }))
  return entityFieldsOf(record).type ?? ''
}

function evidenceFrom(draft: Draft, { source, id }: PassagePlace) {
  passageOf(draft.state, source, id)
  return { source: draft.idOf(source), passage: id }
}

function wordsOf(draft: Draft, { from, verb, to }: RelationDraft) {
  return { from: draft.record(from).title, verb, to: draft.record(to).title }
}

/** @throws AppError `not-found` */
function relationOf(state: NotebookState, id: string): Relation {
  const relation = state.relations.get(id)
  if (!relation) throw new AppError('not-found', say('changes:relation.gone'))
  return relation
}

function freeId(
  { relations }: NotebookState,
  making: Making,
  taken: ReadonlySet<string> = new Set(relations.keys()),
): string {
  for (;;) {
    const id = `r-${making.newShortId()}`
    if (!taken.has(id)) return id
  }
}

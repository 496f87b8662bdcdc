import { describeDecision } from '../mentions/anchor-decision'
import { placedDecisions } from '../mentions/decisions-in'
import { foldedWords } from '../mentions/folded-words'
import type { Range } from '../markdown/link-grammar'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { isPlaced, type Decision, type PlacedDecision } from '../model/mention'
import { textOf } from '../notebook/record-text'
import type { NotebookState, RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { Draft, type Making } from './draft'

/** Words of a record's body (UTF-16 offsets, LF) and the path of the entity in question. */
export interface MentionPlace extends Range {
  /** Path of the record in which they stand. */
  readonly path: string
  readonly entity: string
}

/**
 * Makes sure that what the user decided about is what stands there.
 * @throws AppError `conflict` when other words stand at the place by now.
 */
export function requireWords(
  state: NotebookState,
  { path, start, end, words }: Omit<MentionPlace, 'entity'> & { readonly words: string },
): void {
  const record = state.records.get(path)
  const isThere = record !== undefined && textOf(record).slice(start, end) === words
  if (!isThere) throw new AppError('conflict', say('mentions:wordsMoved', { words }))
}

/**
 * The words at this place mean this entity, whose name they are.
 * @throws AppError `invalid` when the place cannot be told from others, or there is no such place.
 */
export function acceptMention(state: NotebookState, making: Making, place: MentionPlace): Change {
  return decide(state, making, place, 'accepted')
}

/**
 * The words at this place do not mean this entity.
 * @throws AppError `invalid`, as `acceptMention`.
 */
export function rejectMention(state: NotebookState, making: Making, place: MentionPlace): Change {
  return decide(state, making, place, 'rejected')
}

/**
 * The words at this place mean this entity, whatever its names are and whoever else bears them.
 * @throws AppError `invalid`, as `acceptMention`.
 */
export function meansEntity(state: NotebookState, making: Making, place: MentionPlace): Change {
  return decide(state, making, place, 'means')
}

/** The entity is not to be found by this name any more; the name stays on its card, for links. */
export function neverFindBy(
  state: NotebookState,
  making: Making,
  { entity, words }: { readonly entity: string; readonly words: string },
): Change {
  const draft = new Draft(state, making)
  const { title } = entityAt(draft, entity)
  const id = draft.idOf(entity)
  const isSaid = [...state.decisions.values()].some(
    (one) =>
      one.verdict === 'never' && one.entity === id && foldedWords(one.words) === foldedWords(words),
  )
  if (!isSaid) put(draft, { verdict: 'never', entity: id, words })
  return draft.change(say('mentions:never', { words, title }))
}

/** A name is not to be proposed for a card any more. */
export function putIgnored(draft: Draft, words: string): void {
  const isSaid = [...draft.state.decisions.values()].some(
    (one) => one.verdict === 'ignored' && foldedWords(one.words) === foldedWords(words),
  )
  if (!isSaid) put(draft, { verdict: 'ignored', words })
}

/**
 * Takes a decision back: the words are looked at anew.
 * @throws AppError `not-found`
 */
export function forgetDecision(state: NotebookState, making: Making, id: string): Change {
  const draft = new Draft(state, making)
  const decision = state.decisions.get(id)
  if (!decision) throw new AppError('not-found', say('mentions:decisionGone'))
  draft.put('mentions.json', id, null)
  const words = isPlaced(decision) ? decision.quote.exact : decision.words
  return draft.change(say('mentions:forget', { words }))
}

function decide(
  state: NotebookState,
  making: Making,
  { path, start, end, entity }: MentionPlace,
  verdict: PlacedDecision['verdict'],
): Change {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const { title } = entityAt(draft, entity)
  const text = textOf(record)
  const words = text.slice(start, end)
  if (words.trim() === '' || end > text.length)
    throw new AppError('invalid', say('mentions:noWords'))
  const anchor = describeDecision(text, start, end)
  if (!anchor) throw new AppError('invalid', say('mentions:tooAlike', { words }))
  const id = draft.idOf(entity)
  dropContradicted(draft, record, { start, end }, verdict, id)
  put(draft, { verdict, entity: id, in: draft.idOf(path), ...anchor })
  return draft.change(say(`mentions:${verdict}`, { words, title }))
}

/** Only one entity is meant at a place, and nothing is meant and not meant at once. */
function dropContradicted(
  draft: Draft,
  record: RecordFile,
  place: Range,
  verdict: PlacedDecision['verdict'],
  entity: string,
): void {
  for (const { decision, position } of placedDecisions(draft.state, record)) {
    const isHere = position.start < place.end && place.start < position.end
    const isSameEntity = decision.entity === entity
    const isOneMeant = verdict !== 'rejected' && decision.verdict !== 'rejected'
    if (isHere && (isSameEntity || isOneMeant)) draft.put('mentions.json', decision.id, null)
  }
}

type NewDecision =
  | Omit<PlacedDecision, 'id' | 'created'>
  | { readonly verdict: 'never'; readonly entity: string; readonly words: string }
  | { readonly verdict: 'ignored'; readonly words: string }

function put(draft: Draft, made: NewDecision): void {
  const id = freeId(draft)
  draft.put('mentions.json', id, { id, ...made, created: draft.making.now } as Decision)
}

function freeId(draft: Draft): string {
  for (;;) {
    const id = `m-${draft.making.newShortId()}`
    if (draft.decision(id) === null) return id
  }
}

/**
 * The card at this path.
 * @throws AppError `invalid` when the record is no card.
 */
export function entityAt(draft: Draft, path: string): RecordFile {
  const record = draft.record(path)
  if (record.kind !== 'entity') throw new AppError('invalid', say('changes:notAnEntity', { path }))
  return record
}

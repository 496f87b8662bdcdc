import { describePassage, locatePassage } from '../evidence/anchor'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import type { Passage } from '../model/passage'
import { capturedSha256, capturedText } from '../notebook/record-text'
import { passagesPathOf, type NotebookState, type RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { FormConflict } from './form-edit'

/**
 * Marks a stretch of a source's captured text, in UTF-16 code units.
 * @throws AppError `invalid` when it holds no words or does not lie in the text.
 */
export function createPassage(
  state: NotebookState,
  making: Making,
  { source, start, end, comment }: { source: string; start: number; end: number; comment: string },
): { change: Change; passage: Passage } {
  const draft = new Draft(state, making)
  const record = sourceOf(draft, source)
  const { quote, position, unique } = describePassage(capturedText(record), start, end)
  const textSha256 = capturedSha256(record, making.sha256)
  const id = freeId(state, making)
  const passage: Passage = { id, quote, position, textSha256, unique, created: making.now, comment }
  draft.idOf(source)
  draft.put(passagesPathOf(source), passage.id, passage)
  return { change: draft.change(say('changes:passage.create', { title: record.title })), passage }
}

export function commentPassage(
  state: NotebookState,
  making: Making,
  source: string,
  id: string,
  comment: string,
  seen: string | null = null,
): Change {
  const draft = new Draft(state, making)
  const passage = passageOf(state, source, id)
  draft.put(passagesPathOf(source), id, { ...passage, comment })
  const change = draft.change(say('changes:passage.comment'))
  const isStale = seen !== null && passage.comment !== seen && passage.comment !== comment
  if (!isStale) return change
  const label = say('changes:form.evidence.comment')
  const row = { label, now: passage.comment, mine: comment }
  throw new FormConflict(passage.quote.exact, [row], change)
}

/**
 * Takes the place at which a moved passage was found as its own.
 * @throws AppError `conflict` when it is lost: then there is no place to take.
 */
export function confirmPassage(
  state: NotebookState,
  making: Making,
  source: string,
  id: string,
): Change {
  const draft = new Draft(state, making)
  const record = sourceOf(draft, source)
  const passage = passageOf(state, source, id)
  const text = capturedText(record)
  const { position } = locatePassage(text, passage)
  if (!position) throw new AppError('conflict', say('changes:passage.lost'))
  draft.put(passagesPathOf(source), id, {
    ...passage,
    ...describePassage(text, position.start, position.end),
    textSha256: capturedSha256(record, making.sha256),
  })
  return draft.change(say('changes:passage.confirm'))
}

/**
 * Removes a passage.
 * @throws AppError `conflict` when a claim or relation rests on it.
 */
export function removePassage(
  state: NotebookState,
  making: Making,
  source: string,
  id: string,
): Change {
  const draft = new Draft(state, making)
  passageOf(state, source, id)
  const isEvidence = ({ evidence }: { evidence: readonly { passage: string }[] }) =>
    evidence.some(({ passage }) => passage === id)
  const claim = [...state.claims.values()].find(isEvidence)
  if (claim) throw new AppError('conflict', say('changes:passage.inUse', { claim: claim.text }))
  const relation = [...state.relations.values()].find(isEvidence)
  if (relation) throw new AppError('conflict', say('changes:passage.inRelation', relation))
  draft.put(passagesPathOf(source), id, null)
  return draft.change(say('changes:passage.remove'))
}

/**
 * A passage that is there.
 * @throws AppError `not-found`
 */
export function passageOf(state: NotebookState, source: string, id: string): Passage {
  const passage = state.passages.get(source)?.find((one) => one.id === id)
  if (!passage) throw new AppError('not-found', say('changes:passage.gone'))
  return passage
}

function sourceOf(draft: Draft, path: string): RecordFile {
  const record = draft.record(path)
  if (record.kind !== 'source') throw new AppError('invalid', say('changes:notASource', { path }))
  return record
}

function freeId(state: NotebookState, making: Making): string {
  const taken = new Set([...state.passages.values()].flat().map(({ id }) => id))
  for (;;) {
    const id = `p-${making.newShortId()}`
    if (!taken.has(id)) return id
  }
}

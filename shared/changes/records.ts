import { withBody } from '../markdown/line-endings'
import { decisionsIn } from '../mentions/decisions-in'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import type { RecordKind } from '../model/record-kind'
import { passagesPathOf, type NotebookState } from '../notebook/state'
import { textOf } from '../notebook/record-text'
import { say } from '../words/words'
import { carryDecisions, editBetween } from './carry-decisions'
import { Draft, type Making } from './draft'
import { freePlace } from './file-name'

/** A change that makes a record, and where it will be. */
export interface Created {
  readonly change: Change
  readonly path: string
}

/** Makes a note. Without a title it is called "Untitled", with a number where that is taken. */
export function createNote(
  state: NotebookState,
  making: Making,
  { title, body }: { title: string; body: string },
): Created {
  return createRecord(state, making, 'note', title || say('changes:untitled'), {}, body)
}

/** Makes a note, card or dossier with its first fields and text. */
export function createRecord(
  state: NotebookState,
  making: Making,
  kind: Exclude<RecordKind, 'source'>,
  title: string,
  fields: Readonly<Record<string, unknown>>,
  body: string,
): Created {
  const draft = new Draft(state, making)
  const place = freePlace(state, kind, title)
  const own = { id: making.newId(), title: place.title }
  const dates = { created: making.now, updated: making.now }
  draft.create(place.path, { ...own, ...fields, ...dates }, body)
  return { change: draft.change(say(`changes:create.${kind}`, { title })), path: place.path }
}

/**
 * Replaces the body of a record with text from the editor (line ends as LF). The file keeps its own
 * line ends, and its front matter but for `updated`, if it has that field.
 * @returns `null` when the body is the same: then nothing is written.
 * @throws AppError `invalid` for a source: its captured text is never changed silently.
 */
export function saveBody(
  state: NotebookState,
  making: Making,
  path: string,
  body: string,
): Change | null {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const { text, bodyStart, title, frontMatter, kind } = record
  if (textOf(record) === body) return null
  if (kind === 'source') throw new AppError('invalid', say('changes:capturedTextStays'))
  draft.write(path, withBody(text, bodyStart, body))
  carryDecisions(draft, record, [editBetween(textOf(record), body)])
  if (frontMatter.updated !== undefined) setDate(draft, path)
  return draft.change(say('changes:save', { title }))
}

/** A field that cannot be set must not keep a text from being saved. */
function setDate(draft: Draft, path: string): void {
  try {
    draft.setFields(path, { updated: draft.making.now })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/**
 * Removes a record with the decisions about its mentions, and with a source its passages. What refers to it stays as it is and is named by
 * the check; taking the change back brings everything back.
 */
export function removeRecord(state: NotebookState, making: Making, path: string): Change {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const { title, kind } = record
  draft.write(path, null)
  for (const { id } of decisionsIn(state, record)) draft.put('mentions.json', id, null)
  for (const passage of state.passages.get(path) ?? []) {
    draft.put(passagesPathOf(path), passage.id, null)
  }
  return draft.change(say(`changes:remove.${kind}`, { title }))
}

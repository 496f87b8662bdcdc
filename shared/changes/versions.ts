import { setFields, splitFrontMatter } from '../markdown/front-matter'
import type { Change } from '../model/change'
import { keyOf, type NotebookState, type RecordFile } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { freePlace } from './file-name'
import type { Created } from './records'

/** An earlier text of a record, front matter and all, and when it was kept (ISO 8601). */
export interface EarlierText {
  readonly text: string
  readonly at: string
}

/**
 * Puts an earlier text of a record in place of the one it has. Its identity stays, because claims and
 * relations may refer to it.
 * @throws AppError `not-found` when the record is gone.
 */
export function restoreVersion(
  state: NotebookState,
  making: Making,
  path: string,
  { text, at }: EarlierText,
): Change {
  const draft = new Draft(state, making)
  const { title, id } = draft.record(path)
  const isOwn = id === null || splitFrontMatter(text).data.id === id
  draft.write(path, isOwn ? text : setFields(text, { id }))
  return draft.change(say('changes:version.restore', { title, when: whenWords(at) }))
}

/**
 * Makes a new record of the same kind from an earlier text. The record itself stays as it is; it may
 * be in the trash.
 */
export function copyVersion(
  state: NotebookState,
  making: Making,
  record: RecordFile,
  { text, at }: EarlierText,
): Created {
  const draft = new Draft(state, making)
  const title = say('changes:version.copyTitle', { title: record.title, when: whenWords(at) })
  const id = making.newId()
  if (record.kind === 'source') {
    const place = freeSourcePath(state, `${keyOf(record)}-copy`)
    draft.write(place, setFields(text, { id }))
    return { change: draft.change(nameOfCopy(record, at)), path: place }
  }
  const place = freePlace(state, record.kind, title)
  draft.write(place.path, setFields(text, { id, title: place.title }))
  return { change: draft.change(nameOfCopy(record, at)), path: place.path }
}

function nameOfCopy({ title }: RecordFile, at: string): string {
  return say('changes:version.copy', { title, when: whenWords(at) })
}

/** A source's file name is its citation key, which has no blanks. */
function freeSourcePath(state: NotebookState, key: string): string {
  const taken = new Set([...state.records.keys()].map(foldName))
  for (let number = 1; ; number++) {
    const path = `sources/${number === 1 ? key : `${key}${number}`}.md`
    if (!taken.has(foldName(path))) return path
  }
}

/** "12 March 2021, 14.05": without a colon, because it becomes part of a file's name. */
export function whenWords(at: string): string {
  const then = new Date(at)
  const day = then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return `${day}, ${time.replace(':', '.')}`
}

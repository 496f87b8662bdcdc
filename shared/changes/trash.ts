import { setFields } from '../markdown/front-matter'
import type { Passage } from '../model/passage'
import { recordById } from '../notebook/records'
import { passagesPathOf, type NotebookState, type RecordFile } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import type { Created } from './records'

/**
 * Brings a record back from the trash, with its passages, to where it was; beside what has that name
 * now, if something has. Claims and relations that refer to it have it again.
 */
export function bringBack(
  state: NotebookState,
  making: Making,
  record: RecordFile,
  passages: readonly Passage[],
): Created {
  const draft = new Draft(state, making)
  const path = freePath(state, record.path)
  draft.write(path, withOwnIdentity(state, making, record))
  const taken = new Set([...state.passages.values()].flat().map(({ id }) => id))
  for (const passage of passages) {
    if (!taken.has(passage.id)) draft.put(passagesPathOf(path), passage.id, passage)
  }
  const change = draft.change(say('changes:bringBack', { title: record.title }))
  return { change: { ...change, isReturn: true }, path }
}

/** Another record may have got this identity meanwhile, as after a version was restored as a copy. */
function withOwnIdentity(state: NotebookState, making: Making, { id, text }: RecordFile): string {
  const isTaken = id !== null && recordById(state, id) !== null
  return isTaken ? setFields(text, { id: making.newId() }) : text
}

function freePath(state: NotebookState, path: string): string {
  const taken = new Set([...state.records.keys()].map(foldName))
  const stem = path.replace(/\.md$/i, '')
  for (let number = 1; ; number++) {
    const place = number === 1 ? path : `${stem} ${number}.md`
    if (!taken.has(foldName(place))) return place
  }
}

import { withBody } from '../markdown/line-endings'
import type { Change } from '../model/change'
import type { Passage } from '../model/passage'
import { passagesPathOf, type NotebookState, type RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { Draft, type Making } from './draft'

/** A record that another program took away, as it was known last. */
export interface GoneRecord {
  readonly record: RecordFile
  readonly passages: readonly Passage[]
}

/**
 * Writes a record again that another program took away, with the passages that went with it.
 * @param body its text as the window has it; `null` for the text that was known.
 */
export function keepGone(
  state: NotebookState,
  making: Making,
  { record, passages }: GoneRecord,
  body: string | null,
): Change {
  const { path, text, bodyStart, title } = record
  const draft = new Draft(state, making)
  draft.write(path, body === null ? text : withBody(text, bodyStart, body))
  if (!state.passages.has(path)) {
    for (const passage of passages) draft.put(passagesPathOf(path), passage.id, passage)
  }
  return draft.change(say('changes:keepGone', { title }))
}

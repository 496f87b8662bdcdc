import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import type { NotebookState, RecordFile } from '../notebook/state'
import { resolveTitle, titleIndex } from '../notebook/titles'
import { placedDecisions } from './decisions-in'
import { nameIndex } from './entity-names'
import { namesFoundIn, proseOf } from './found-names'
import { mentionsInText, type Mention } from './mention-text'

/**
 * The mentions in a record's body in the order of the text, without overlaps. A card does not mention
 * itself. Offsets are UTF-16 code units in the body with line ends as LF.
 */
export function mentionsOf(state: NotebookState, path: string): readonly Mention[] {
  const record = state.records.get(path)
  return record ? mentionsIn(state)(record) : []
}

const mentionsIn = derived((state: NotebookState) =>
  derived((record: RecordFile): readonly Mention[] => {
    const index = nameIndex(state)
    return mentionsInText({
      path: record.path,
      body: textOf(record),
      isSource: record.kind === 'source',
      prose: proseOf(record),
      hits: namesFoundIn(record, index),
      index,
      decisions: placedDecisions(state, record),
      resolve: (target) => resolveTitle(titleIndex(state), target, record.path),
      isEntity: (path) => state.records.get(path)?.kind === 'entity',
    })
  }),
)

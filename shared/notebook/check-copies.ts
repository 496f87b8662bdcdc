import type { Problem } from '../model/problem'
import { say } from '../words/words'
import { copiedFrom } from './copies'
import { recordsInOrder } from './records'
import type { NotebookState } from './state'

/**
 * Second versions of a record that a sync program put beside it, because it was changed in two
 * places. Nothing is merged and nothing is removed: the user compares them.
 */
export function checkCopies(state: NotebookState): Problem[] {
  return recordsInOrder(state).flatMap(({ path }) => {
    const original = copiedFrom(state.records, path)
    if (original === null) return []
    const isThere = state.records.has(original)
    const message = say(isThere ? 'check:conflictCopy' : 'check:conflictCopyAlone', {
      path,
      original,
    })
    return [{ code: 'conflict-copy' as const, where: { path }, message }]
  })
}

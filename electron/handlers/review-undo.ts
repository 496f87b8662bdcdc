import { losesReferences } from '../../shared/changes/lost-references'
import type { Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import type { NotebookState } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'

/** Looks at what a change is about to make of the notebook. @throws AppError to keep it from that. */
export type Review = (before: NotebookState, after: NotebookState, change: Change) => void

/** What refers to a record may have been made since the change that is taken back. */
export function refuseLostReferences(
  before: NotebookState,
  after: NotebookState,
  change: Change,
): void {
  if (!losesReferences(before, after, change)) return
  throw new AppError('conflict', say('storage:session.changedSince', { name: change.name }))
}

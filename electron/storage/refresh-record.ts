import type { NotebookState } from '../../shared/notebook/state'
import { readRecord } from './read-notebook'
import { existsInside } from './safe-path'

/**
 * The notebook with one record as it is on disk now: changed, new or gone.
 * @returns the same state when nothing changed.
 * @throws AppError `storage` when the file cannot be read.
 */
export function refreshRecord(root: string, state: NotebookState, path: string): NotebookState {
  const known = state.records.get(path)
  const found = existsInside(root, path) ? readRecord(root, path) : undefined
  if (known?.text === found?.text) return state
  const records = new Map(state.records)
  if (found) records.set(path, found)
  else records.delete(path)
  return { ...state, records }
}

import { fileNameOf, type NotebookState } from '../notebook/state'
import { foldName } from '../notebook/titles'

/**
 * What a link to a record says: the title alone, or its path where another record is called the same.
 * @param path of the record; @param title that it has or will have.
 */
export function targetFor(state: NotebookState, path: string, title: string): string {
  const name = foldName(title)
  const isTaken = [...state.records.values()].some(
    (other) =>
      other.path !== path &&
      (foldName(other.title) === name || foldName(fileNameOf(other.path)) === name),
  )
  return isTaken ? path.replace(/\.md$/i, '') : title
}

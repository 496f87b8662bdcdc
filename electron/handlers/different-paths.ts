import type { NotebookState } from '../../shared/notebook/state'

/** Paths of the records whose files are not the same in two states. */
export function differentPaths(before: NotebookState, after: NotebookState): string[] {
  const paths = new Set([...before.records.keys(), ...after.records.keys()])
  return [...paths].filter(
    (path) => before.records.get(path)?.text !== after.records.get(path)?.text,
  )
}

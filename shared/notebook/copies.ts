import { originalOfCopy, originalOfNumbered } from './copy-names'
import type { NotebookState } from './state'

/**
 * The path of the record of which this one is a second version, made by a sync program; `null` where
 * it is none. A number at the end of a name is taken for the mark of a copy only where both have the
 * same id.
 */
export function copiedFrom(records: NotebookState['records'], path: string): string | null {
  const marked = originalOfCopy(path)
  if (marked !== null) return marked
  const original = originalOfNumbered(path)
  const id = records.get(path)?.id ?? null
  const isCopy = original !== null && id !== null && records.get(original)?.id === id
  return isCopy ? original : null
}

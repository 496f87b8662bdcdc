import { splitFrontMatter } from '../markdown/front-matter'
import type { Change, FileEdit } from '../model/change'

/** The records that have another path after a change: a file went, and one of the same record came. */
export function renamedPaths(change: Change): { from: string; to: string }[] {
  const files = change.edits.filter((edit): edit is FileEdit => edit.kind === 'file')
  const come = files.filter(({ before, after }) => before === null && after !== null)
  return files.flatMap(({ path, before, after }) => {
    if (before === null || after !== null) return []
    const to = come.find((edit) => isSameRecord(before, edit.after ?? ''))
    return to ? [{ from: path, to: to.path }] : []
  })
}

/** Whether two texts are of one record: by their id, or by their words where they have none. */
export function isSameRecord(before: string, after: string): boolean {
  const [one, other] = [before, after].map((text) => splitFrontMatter(text))
  if (one?.data.id !== undefined) return one.data.id === other?.data.id
  return before.slice(one?.bodyStart) === after.slice(other?.bodyStart)
}

import { originalOfCopy } from './copy-names'
import { fileNameOf, type RecordFile } from './state'

/**
 * Which of the records that are not there any more are there under another path, by their old paths.
 * It is the same record if it has the same id, or else the same text; where several have the same
 * text, the one with the same file name, and where that does not tell them apart, none. A second
 * version that a sync program puts beside a record is not where the record went.
 */
export function movedPaths(
  gone: readonly RecordFile[],
  came: readonly RecordFile[],
): ReadonlyMap<string, string> {
  const places = came.filter(({ path }) => originalOfCopy(path) === null)
  const moved = new Map<string, string>()
  const taken = new Set<string>()
  const pairBy = (keyOf: (record: RecordFile) => string | null) => {
    const there = groupBy(places, keyOf, taken)
    const leavers = groupBy(gone, keyOf, moved)
    for (const [key, records] of leavers) {
      const [from, other] = records
      const [to, another] = there.get(key) ?? []
      if (!from || !to || other || another) continue
      moved.set(from.path, to.path)
      taken.add(to.path)
    }
  }
  pairBy(({ id }) => id)
  pairBy(({ path, text }) => (text === '' ? null : `${fileNameOf(path)}\n${text}`))
  pairBy(({ text }) => (text.trim() === '' ? null : text))
  return moved
}

function groupBy(
  records: readonly RecordFile[],
  keyOf: (record: RecordFile) => string | null,
  settled: { has: (path: string) => boolean },
): Map<string, RecordFile[]> {
  const groups = new Map<string, RecordFile[]>()
  for (const record of records) {
    const key = settled.has(record.path) ? null : keyOf(record)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return groups
}

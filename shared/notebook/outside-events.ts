import type { GoneReason, OutsideEvent } from '../model/outside-event'
import { isSame } from '../markdown/same-value'
import { movedPaths } from './moved'
import { passagesPathOf, type NotebookState, type RecordFile } from './state'

/** What is told of the difference between two pictures of a notebook. */
export interface OutsideNews {
  readonly events: readonly OutsideEvent[]
  /** Records whose files are not the same in both. */
  readonly changedPaths: readonly string[]
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/** Records that went or came a moment ago: the other half of a move may be seen later. */
export interface RecentlySeen {
  readonly gone: readonly RecordFile[]
  readonly came: readonly RecordFile[]
}

/**
 * What other programs did between two pictures of a notebook.
 * @param reasons why records are gone, by path, where it is not that they were deleted.
 */
export function outsideNews(
  before: NotebookState,
  after: NotebookState,
  reasons: ReadonlyMap<string, GoneReason> = new Map(),
  recent: RecentlySeen = { gone: [], came: [] },
): OutsideNews {
  const gone = missingIn(after, before)
  const came = missingIn(before, after)
  const left = recent.gone.filter(({ path }) => !after.records.has(path))
  const there = recent.came.filter(({ path }) => after.records.has(path))
  const moved = movedPaths([...gone, ...left], [...came, ...there])
  const targets = new Set(moved.values())
  const changed = [...after.records.values()].filter((record) => {
    const known = before.records.get(record.path)
    return known !== undefined && known.text !== record.text
  })
  return {
    events: [
      ...[...moved].flatMap(([from, path]) => movedEvent(after, from, path)),
      ...changed.map((record) => ({ kind: 'changed' as const, ...brief(record) })),
      ...gone
        .filter(({ path }) => !moved.has(path))
        .map((record) => {
          const why = reasons.get(record.path) ?? 'deleted'
          return { kind: 'gone' as const, ...brief(record), why }
        }),
      ...came
        .filter(({ path }) => !targets.has(path))
        .map((record) => ({ kind: 'came' as const, ...brief(record) })),
      ...changedData(before, after, moved).map((path) => ({ kind: 'data' as const, path })),
    ],
    changedPaths: [...gone, ...came, ...changed].map(({ path }) => path),
    renamed: [...moved].map(([from, to]) => ({ from, to })),
  }
}

function movedEvent(after: NotebookState, from: string, path: string): OutsideEvent[] {
  const record = after.records.get(path)
  return record ? [{ kind: 'moved', ...brief(record), from }] : []
}

/** The records of one picture that the other has not. */
function missingIn(one: NotebookState, other: NotebookState): RecordFile[] {
  return [...other.records.values()].filter(({ path }) => !one.records.has(path))
}

function brief({ path, title, kind }: RecordFile) {
  return { path, title, record: kind }
}

/** Passages that went with their source are no news of their own. */
function changedData(
  before: NotebookState,
  after: NotebookState,
  moved: ReadonlyMap<string, string>,
): string[] {
  const sources = new Set([...before.passages.keys(), ...after.passages.keys()])
  const targets = new Set(moved.values())
  const passages = [...sources].filter(
    (path) =>
      !moved.has(path) &&
      !targets.has(path) &&
      !isSame(before.passages.get(path) ?? [], after.passages.get(path) ?? []),
  )
  return [
    ...(isSame(before.manifest, after.manifest) ? [] : ['notebook.json']),
    ...(isSameMap(before.claims, after.claims) ? [] : ['claims.json']),
    ...(isSameMap(before.relations, after.relations) ? [] : ['relations.json']),
    ...(isSameMap(before.decisions, after.decisions) ? [] : ['mentions.json']),
    ...passages.map(passagesPathOf),
  ]
}

function isSameMap(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): boolean {
  return one === other || isSame([...one.values()], [...other.values()])
}

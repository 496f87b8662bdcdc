import { AppError } from '../model/failure'
import type { RecordKind } from '../model/record-kind'
import { say } from '../words/words'
import { copiedFrom } from './copies'
import { derived } from './derived'
import { foldName } from './titles'
import { keyOf, type NotebookState, type RecordFile } from './state'

/** The order in which records are listed and files are compared: by UTF-16 code unit. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** All records of the notebook by path. */
export function recordsInOrder(state: NotebookState): readonly RecordFile[] {
  return inOrder(state.records)
}

const inOrder = derived((records: NotebookState['records']) =>
  [...records.values()].sort((one, other) => byText(one.path, other.path)),
)

export function recordsOfKind(state: NotebookState, kind: RecordKind): readonly RecordFile[] {
  return recordsInOrder(state).filter((record) => record.kind === kind)
}

/** The same with second versions of other records last: what has their id means the original. */
export function originalsFirst(state: NotebookState): readonly RecordFile[] {
  return originalsThenCopies(state.records)
}

const originalsThenCopies = derived((records: NotebookState['records']) => {
  const isCopy = ({ path }: RecordFile) => copiedFrom(records, path) !== null
  const all = inOrder(records)
  return [...all.filter((record) => !isCopy(record)), ...all.filter(isCopy)]
})

/** The record with this id, for claims, relations and passages; the first by path if two have it. */
export function recordById(state: NotebookState, id: string): RecordFile | null {
  return byId(state.records).get(id) ?? null
}

const byId = derived((records: NotebookState['records']) => {
  const found = new Map<string, RecordFile>()
  for (const record of originalsThenCopies(records)) {
    if (record.id !== null && !found.has(record.id)) found.set(record.id, record)
  }
  return found
})

/** The source with this id; `null` if there is none or it is a record of another kind. */
export function sourceById(state: NotebookState, id: string): RecordFile | null {
  const record = recordById(state, id)
  return record?.kind === 'source' ? record : null
}

/** The sources with this citation key, which should be one. */
export function sourcesByKey(state: NotebookState, key: string): readonly RecordFile[] {
  return byKey(state.records).get(foldName(key)) ?? []
}

const byKey = derived((records: NotebookState['records']) => {
  const found = new Map<string, RecordFile[]>()
  for (const record of inOrder(records)) {
    if (record.kind !== 'source') continue
    const key = foldName(keyOf(record))
    found.set(key, [...(found.get(key) ?? []), record])
  }
  return found
})

/**
 * The record at this path.
 * @throws AppError `not-found`
 */
export function requireRecord(state: NotebookState, path: string): RecordFile {
  const record = state.records.get(path)
  if (!record) throw new AppError('not-found', say('changes:recordGone', { path }))
  return record
}

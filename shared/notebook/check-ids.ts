import type { Problem } from '../model/problem'
import { say } from '../words/words'
import { copiedFrom } from './copies'
import { originalsFirst, recordsInOrder } from './records'
import type { NotebookState } from './state'

/** Ids that two records or two passages share, although claims must know which one is meant. */
export function checkIds(state: NotebookState): Problem[] {
  return [...doubleRecords(state), ...doublePassages(state)]
}

function doubleRecords(state: NotebookState): Problem[] {
  const first = new Map<string, string>()
  // What is a second version of another file is named as such.
  return originalsFirst(state).flatMap(({ id, path }) => {
    if (id === null) return []
    const other = first.get(id)
    if (other === undefined) first.set(id, path)
    const isCopy = other !== undefined && copiedFrom(state.records, path) !== null
    return other === undefined || isCopy ? [] : [double(path, other)]
  })
}

function doublePassages(state: NotebookState): Problem[] {
  const first = new Map<string, string>()
  return recordsInOrder(state).flatMap(({ path }) =>
    (state.passages.get(path) ?? []).flatMap(({ id }) => {
      const other = first.get(id)
      if (other === undefined) first.set(id, path)
      return other === undefined ? [] : [double(path, other, id)]
    }),
  )
}

function double(path: string, other: string, passage?: string): Problem {
  const where = passage === undefined ? { path } : { path, passage }
  const message =
    passage === undefined
      ? say('check:idDuplicate', { path, other })
      : say('check:passageIdDuplicate', { path, other, passage })
  return { code: 'id-duplicate', where, message }
}

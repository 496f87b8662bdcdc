import type { RecordView } from '../../shared/ipc/views'
import { useAnswer } from './answer'
import { ask } from './bridge'

/** A record as it was read last; a failure is a sentence. */
export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly record: RecordView }
  | { readonly state: 'failed'; readonly failure: string }

/** Reads a record, and reads it again after every change of the notebook. */
export function useRecord(path: string): Reading {
  const { answer, failure } = useAnswer(readRecord, path)
  if (answer !== null) return { state: 'read', record: answer }
  return failure === null ? { state: 'reading' } : { state: 'failed', failure }
}

const readRecord = (path: string) => ask('records.read', { path })

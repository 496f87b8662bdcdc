import { useEffect, useState } from 'react'
import type { RecordView } from '../../shared/ipc/views'
import { sentenceOf } from './action'
import { ask } from './bridge'
import { useSnapshot } from './notebook'

/** A record as it was read last; a failure is a sentence. */
export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly record: RecordView }
  | { readonly state: 'failed'; readonly failure: string }

/** Reads a record, and reads it again after every change of the notebook. */
export function useRecord(path: string): Reading {
  const { revision } = useSnapshot()
  const [known, setKnown] = useState<{ readonly path: string; readonly reading: Reading }>()
  useEffect(() => {
    let isCurrent = true
    const tell = (reading: Reading) => {
      if (isCurrent) setKnown({ path, reading })
    }
    ask('records.read', { path }).then(
      (record) => {
        tell({ state: 'read', record })
      },
      (error: unknown) => {
        tell({ state: 'failed', failure: sentenceOf(error) })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [path, revision])
  return known?.path === path ? known.reading : { state: 'reading' }
}

import { useEffect, useState } from 'react'
import type { VersionView } from '../../shared/ipc/views'
import { sentenceOf } from '../state/action'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import type { HistoryPlace } from '../state/history-place'

/** The versions of a record; a failure is a sentence. */
export interface Versions {
  readonly versions: readonly VersionView[] | null
  readonly failure: string | null
}

/** Reads the versions of a record, after what is unsaved of it was saved. */
export function useVersions({ path, stamp }: HistoryPlace): Versions {
  const [known, setKnown] = useState<Versions>({ versions: null, failure: null })
  useEffect(() => {
    let isCurrent = true
    const tell = (found: Versions) => {
      if (isCurrent) setKnown(found)
    }
    flushAll()
      .catch(() => undefined)
      .then(() => ask('history.list', placeOf({ path, stamp })))
      .then(
        (versions) => {
          tell({ versions, failure: null })
        },
        (error: unknown) => {
          tell({ versions: [], failure: sentenceOf(error) })
        },
      )
    return () => {
      isCurrent = false
    }
  }, [path, stamp])
  return known
}

/** The whole files of a version and of what it is compared with. */
export interface Compared {
  readonly before: string
  readonly after: string
}

/**
 * Reads a version and what it is compared with: the text of now, or the version before it.
 * @param older the version before; `null` for the text of now.
 */
export function useCompared(
  { path, stamp }: HistoryPlace,
  version: number | null,
  older: number | null,
): { readonly texts: Compared | null; readonly failure: string | null } {
  const [known, setKnown] = useState<{
    key: string
    texts: Compared | null
    failure: string | null
  }>()
  const key = `${path} ${stamp ?? ''} ${version ?? ''} ${older ?? ''}`
  useEffect(() => {
    if (version === null) return
    let isCurrent = true
    const place = placeOf({ path, stamp })
    const other =
      older === null ? ask('history.now', place) : ask('history.read', { ...place, version: older })
    Promise.all([ask('history.read', { ...place, version }), other]).then(
      ([{ text }, { text: compared }]) => {
        const [before, after] = older === null ? [text, compared] : [compared, text]
        if (isCurrent) setKnown({ key, texts: { before, after }, failure: null })
      },
      (error: unknown) => {
        if (isCurrent) setKnown({ key, texts: null, failure: sentenceOf(error) })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [path, stamp, version, older, key])
  return known?.key === key ? known : { texts: null, failure: null }
}

/** A record as calls take it. */
export function placeOf({ path, stamp }: { path: string; stamp?: string | undefined }) {
  return stamp === undefined ? { path } : { path, stamp }
}

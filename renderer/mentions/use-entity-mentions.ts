import { useEffect, useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'

type Known = Output<'mentions.ofEntity'>

/** Where an entity is named, kept up with the notebook; `null` until it is known. */
export function useEntityMentions(path: string): Known | null {
  const { revision } = useSnapshot()
  const [known, setKnown] = useState<{ readonly path: string; readonly found: Known } | null>(null)
  useEffect(() => {
    let isCurrent = true
    ask('mentions.ofEntity', { path }).then(
      (found) => {
        if (isCurrent) setKnown({ path, found })
      },
      () => {
        if (isCurrent) setKnown(null)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [path, revision])
  return known?.path === path ? known.found : null
}

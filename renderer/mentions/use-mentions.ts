import { useMemo } from 'react'
import type { Mention } from '../../shared/mentions/mention-text'
import { useSnapshot } from '../state/notebook'
import { decidedIn, useDecidedStore } from './decided'
import { mentionsInSource, namesToFind } from './sight'

/** The mentions in a captured text, kept up with cards and decisions. */
export function useMentions(path: string, body: string): readonly Mention[] {
  const index = namesToFind(useSnapshot())
  const known = useDecidedStore(({ byPath }) => byPath[path])
  return useMemo(
    () => mentionsInSource(index, { path, body, isSource: true }, known ?? decidedIn(path)),
    [index, path, body, known],
  )
}

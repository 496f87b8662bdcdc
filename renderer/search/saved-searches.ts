import { useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { useSnapshot } from '../state/notebook'

const savedSchema = z.array(z.string())
const listeners = new Set<() => void>()

/** The searches that were kept for this notebook, on this computer; the latest first. */
export function useSavedSearches() {
  const { folder } = useSnapshot()
  const name = `searches in ${folder}`
  const stored = useSyncExternalStore(listen, () => localStorage.getItem(name) ?? '[]')
  const saved = useMemo(() => read(stored), [stored])
  const toggle = (query: string) => {
    const others = saved.filter((one) => one !== query)
    const next = others.length < saved.length ? others : [query, ...others]
    localStorage.setItem(name, JSON.stringify(next))
    for (const tell of listeners) tell()
  }
  return { saved, toggle }
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

function read(stored: string): readonly string[] {
  try {
    return savedSchema.parse(JSON.parse(stored))
  } catch {
    return []
  }
}

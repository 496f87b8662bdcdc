import { useEffect } from 'react'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { onlyKind } from './query-filters'
import { useSearchStore } from './search-store'

/** So many of each kind are shown, and so many where one kind alone is asked for. */
const some = 8
const many = 200
/** While the notebook is still being read, one looks again so often. */
const againMs = 250

/** Keeps the results up with the query and with the notebook. */
export function useResults(): void {
  const { revision, folder } = useSnapshot()
  const query = useSearchStore((store) => store.query)
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const limit = onlyKind(query) ? many : some
      const result = await ask('search.find', { query, limit, isTyping: true })
      if (!isCurrent) return
      useSearchStore.getState().adopt(result)
      if (result.left > 0) timer = setTimeout(() => attempt(look), againMs)
    }
    if (query.trim() === '') useSearchStore.getState().adopt(null)
    else attempt(look)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query, revision, folder])
}

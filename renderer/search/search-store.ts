import { create } from 'zustand'
import type { SearchResult } from '../../shared/ipc/search-views'

interface SearchStore {
  readonly query: string
  /** What was found last; it stays on screen until something else is. */
  readonly result: SearchResult | null
  /** The row that is chosen, counted over all groups. */
  readonly chosen: number
  ask: (query: string) => void
  adopt: (result: SearchResult | null) => void
  choose: (chosen: number) => void
}

/** What is looked for; it is still there when one comes back. */
export const useSearchStore = create<SearchStore>((set) => ({
  query: '',
  result: null,
  chosen: 0,
  ask: (query) => {
    set({ query, chosen: 0 })
  },
  adopt: (result) => {
    set({ result })
  },
  choose: (chosen) => {
    set({ chosen })
  },
}))

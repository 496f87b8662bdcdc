import { create } from 'zustand'
import type { Marker } from '../../shared/search/markers'

/** Words to be marked in the text of a record, and the place to be shown first. */
export interface Spot {
  readonly path: string
  readonly markers: readonly Marker[]
  /** UTF-16 offset in the body; `null` where only the record was found. */
  readonly start: number | null
  /** Tells two wishes for the same place apart. */
  readonly turn: number
}

interface SpotStore {
  readonly spot: Spot | null
  show: (path: string, markers: readonly Marker[], start: number | null) => void
  clear: () => void
}

/** Lets a search show words in a text without either knowing the other. */
export const useSpotStore = create<SpotStore>((set, get) => ({
  spot: null,
  show: (path, markers, start) => {
    set({ spot: { path, markers, start, turn: (get().spot?.turn ?? 0) + 1 } })
  },
  clear: () => {
    if (get().spot) set({ spot: null })
  },
}))

/** The words to be marked in the text of this record; `null` where there are none. */
export function useSpot(path: string): Spot | null {
  const spot = useSpotStore((store) => store.spot)
  return spot?.path === path ? spot : null
}

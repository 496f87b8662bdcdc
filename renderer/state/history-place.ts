import { create } from 'zustand'

/** A record whose versions are looked at; with a stamp, one in the trash. */
export interface HistoryPlace {
  readonly path: string
  readonly title: string
  readonly stamp?: string
}

interface HistoryPlaceStore {
  readonly place: HistoryPlace | null
  show: (place: HistoryPlace | null) => void
}

/** Whose versions are shown, asked for from wherever the record is named. */
export const useHistoryPlace = create<HistoryPlaceStore>((set) => ({
  place: null,
  show: (place) => {
    set({ place })
  },
}))

import { create } from 'zustand'

interface OutlineSelection {
  /** The item in focus, by the id of its row. */
  readonly id: string | null
  /** Counts up when the user asks to see the item, even the same one again. */
  readonly turn: number
  readonly isAdding: boolean
  choose: (id: string | null) => void
  setAdding: (isAdding: boolean) => void
}

/** What outline and text of a dossier share. */
export const useOutlineSelection = create<OutlineSelection>((set, get) => ({
  id: null,
  turn: 0,
  isAdding: false,
  choose: (id) => {
    set({ id, turn: get().turn + 1 })
  },
  setAdding: (isAdding) => {
    set({ isAdding })
  },
}))

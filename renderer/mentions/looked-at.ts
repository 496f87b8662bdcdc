import { create } from 'zustand'

/** The words whose card is shown. */
export interface LookedAt {
  /** Path of the record in whose text they stand, and where. */
  readonly path: string
  readonly start: number
  readonly end: number
  /** Where the words are on screen. */
  readonly words: DOMRect
  /** It was opened to act: the card takes the focus, and gives it back to this element. */
  readonly cameFrom: HTMLElement | null
}

interface LookedAtStore {
  readonly shown: LookedAt | null
  show: (words: LookedAt | null) => void
}

/** At most one card of a mention is shown in the window. */
export const useLookedAt = create<LookedAtStore>((set) => ({
  shown: null,
  show: (shown) => {
    set({ shown })
  },
}))

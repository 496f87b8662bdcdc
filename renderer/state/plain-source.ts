import { create } from 'zustand'

interface PlainSourceWish {
  /** Whether editors show the plain Markdown instead of the set text. */
  readonly isPlain: boolean
  choose: (isPlain: boolean) => void
}

const storedAs = 'editor shows source'

/** How the user likes to see texts; the same in every editor, and remembered. */
export const usePlainSource = create<PlainSourceWish>((set) => ({
  isPlain: localStorage.getItem(storedAs) === 'yes',
  choose: (isPlain) => {
    localStorage.setItem(storedAs, isPlain ? 'yes' : 'no')
    set({ isPlain })
  },
}))

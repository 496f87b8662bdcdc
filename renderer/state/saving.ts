import { create } from 'zustand'

/** `saved` is said only after the durable write was acknowledged by main. */
export type SavingState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly message: string }
  /** The file holds another text now, and the user has not chosen yet. */
  | { readonly state: 'waiting' }

interface SavingStore {
  /** By path of the record. */
  readonly byPath: Readonly<Record<string, SavingState>>
  report: (path: string, state: SavingState) => void
  /** A record has another path now; what was said of it is true of the new one. */
  move: (from: string, to: string) => void
  /** A record is not edited any more. */
  forget: (path: string) => void
  /** Another notebook is open: what was said of the old one's records is over. */
  clear: () => void
}

export const useSavingStore = create<SavingStore>((set, get) => ({
  byPath: {},
  report: (path, state) => {
    set({ byPath: { ...get().byPath, [path]: state } })
  },
  move: (from, to) => {
    const { [from]: state, ...others } = get().byPath
    if (state) set({ byPath: { ...others, [to]: state } })
  },
  forget: (path) => {
    const others = Object.entries(get().byPath).filter(([one]) => one !== path)
    set({ byPath: Object.fromEntries(others) })
  },
  clear: () => {
    set({ byPath: {} })
  },
}))

/** The state to show for all records together: the worst one first. */
export function overallSaving(byPath: Readonly<Record<string, SavingState>>): SavingState {
  const all = Object.values(byPath)
  return (
    all.find((one) => one.state === 'failed') ??
    all.find((one) => one.state === 'waiting') ??
    all.find((one) => one.state === 'saving') ??
    all.find((one) => one.state === 'unsaved') ??
    all
      .filter((one) => one.state === 'saved')
      .sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))[0] ?? {
      state: 'saved',
      at: null,
    }
  )
}

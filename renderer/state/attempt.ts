import { create } from 'zustand'
import { sentenceOf } from './action'

interface FailureStore {
  readonly failure: string | null
  forget: () => void
}

/** Why something failed that has no place of its own to say so. */
export const useFailureStore = create<FailureStore>((set) => ({
  failure: null,
  forget: () => {
    set({ failure: null })
  },
}))

/** Does a work that was started from anywhere; a failure is shown in a dialog. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    useFailureStore.setState({ failure: sentenceOf(error) })
  })
}

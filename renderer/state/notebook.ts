import { create } from 'zustand'
import type { Snapshot } from '../../shared/ipc/views'

interface NotebookStore {
  /** What main pushed last; `null` while no notebook is open. */
  readonly snapshot: Snapshot | null
  adopt: (snapshot: Snapshot | null) => void
}

/** The window holds no truth: this is the last picture that main sent. */
export const useNotebookStore = create<NotebookStore>((set) => ({
  snapshot: null,
  adopt: (snapshot) => {
    set({ snapshot })
  },
}))

/**
 * The open notebook.
 * @throws Error outside of a view that is shown only while a notebook is open.
 */
export function useSnapshot(): Snapshot {
  const snapshot = useNotebookStore((store) => store.snapshot)
  if (!snapshot) throw new Error('No notebook is open')
  return snapshot
}

/** Whether the open notebook may only be read. */
export function useIsReadOnly(): boolean {
  return useSnapshot().readOnly !== null
}

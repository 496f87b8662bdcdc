import { create } from 'zustand'
import type { Push } from '../../shared/ipc/contract'
import { listen } from './bridge'

type Progress = Push<'work.progress'>

interface WorkStore {
  /** The long work that is under way, as far as it was told of. */
  readonly progress: Progress | null
  /** Whether the user wants it stopped. */
  readonly isCancelled: boolean
}

/** Long work in the background; the window goes on meanwhile. */
export const useWork = create<WorkStore>(() => ({ progress: null, isCancelled: false }))

/** Shows how far long work is. @returns the function that ends it. */
export function followWork(): () => void {
  return listen('work.progress', (progress) => {
    useWork.setState({ progress })
  })
}

/**
 * Does a work that tells how far it is.
 * @param onCancelled called when the user stopped it.
 */
export async function whileWorking<T>(work: () => Promise<T>, onCancelled: () => void): Promise<T> {
  useWork.setState({ progress: null, isCancelled: false })
  try {
    return await work()
  } finally {
    if (useWork.getState().isCancelled) onCancelled()
    useWork.setState({ progress: null, isCancelled: false })
  }
}

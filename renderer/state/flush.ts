import type { LeftUnsaved } from '../../shared/ipc/views'
import { ask } from './bridge'

/** One editor with what it may still hold. */
export interface Unsaved {
  /** Saves it. */
  readonly flush: () => Promise<void>
  /** Keeps what could not be saved outside the notebook. @returns `null` where everything is saved. */
  readonly keep: () => Promise<LeftUnsaved | null>
}

const holders = new Set<Unsaved>()

/** How long a disk may take before the user is asked, who waits for something to close. */
const patienceMs = 3000

/**
 * Tells how to save what one editor still holds. It is asked before the window closes, before
 * another notebook is opened and by "Save".
 * @returns the function that takes it back.
 */
export function onFlush(holder: Unsaved): () => void {
  holders.add(holder)
  return () => {
    holders.delete(holder)
  }
}

/** Saves everything that is unsaved. @throws the first failure, after all were tried. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...holders].map(({ flush }) => flush()))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * Saves everything before a notebook or the window is closed. What cannot be saved is kept outside
 * the notebook, and the user is asked whether to close all the same.
 * @returns whether it may be closed.
 */
export async function mayLeave(): Promise<boolean> {
  await Promise.race([flushAll().catch(() => undefined), wait(patienceMs)])
  const kept = await Promise.all([...holders].map(({ keep }) => keep()))
  const left = kept.filter((one) => one !== null)
  return left.length === 0 || ask('window.confirmClosing', { left })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

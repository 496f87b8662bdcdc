import type { Bridge, CallName, Input, Output, Push, PushName } from '../../shared/ipc/contract'
import { AppError } from '../../shared/model/failure'

declare global {
  interface Window {
    /** Put there by the preload script; the window's only way out. */
    readonly attache: Bridge
  }
}

/**
 * Asks the main process.
 * @throws AppError with a sentence for the user, when the call fails.
 */
export async function ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.attache.call[name](input)
  if (!reply.ok) throw new AppError(reply.failure.code, reply.failure.message)
  return reply.value
}

/** Listens to what main tells unasked; returns the function that stops listening. */
export function listen<N extends PushName>(name: N, listener: (push: Push<N>) => void): () => void {
  return window.attache.on[name](listener)
}

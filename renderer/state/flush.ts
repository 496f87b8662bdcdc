type Flush = () => Promise<void>

const flushes = new Set<Flush>()

/**
 * Tells how to save what one editor still holds. It is asked before the window closes, before
 * another notebook is opened and by "Save".
 * @returns the function that takes it back.
 */
export function onFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/** Saves everything that is unsaved. @throws the first failure, after all were tried. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...flushes].map((flush) => flush()))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

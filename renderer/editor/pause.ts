/** Waits for a pause in what goes on, but never longer than the user's work may be at risk. */
export interface Pause {
  /** Something went on. */
  readonly poke: () => void
  /** What was waited for happened otherwise. */
  readonly cancel: () => void
}

/**
 * @param act called once after a pause of `idleMs`, or `longestMs` after the first poke since then.
 */
export function createPause(act: () => void, idleMs: number, longestMs: number): Pause {
  let idle: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined

  function cancel(): void {
    clearTimeout(idle)
    clearTimeout(longest)
    longest = undefined
  }

  function end(): void {
    cancel()
    act()
  }

  function poke(): void {
    clearTimeout(idle)
    idle = setTimeout(end, idleMs)
    longest ??= setTimeout(end, longestMs)
  }

  return { poke, cancel }
}

import type { FileText } from './keeper'

/** What a safekeeping needs from outside: in the app, the editor's text and calls to main. */
export interface SafekeepingPort {
  /** The text that is not saved and what it was typed over; `null` when everything is saved. */
  readonly unsaved: () => { readonly body: string; readonly base: FileText } | null
  /** Keeps a text durably outside the notebook, in place of the one kept before. */
  readonly keep: (body: string, base: FileText) => Promise<unknown>
  readonly drop: () => Promise<unknown>
}

/** Puts an unsaved text where a crash cannot reach it, for as long as it cannot be saved. */
export interface Safekeeping {
  /** The text was changed. */
  readonly changed: () => void
  /** The text was kept before this editor was there. */
  readonly found: () => void
  /** Part of the text was saved: what is left was typed over another file now. */
  readonly rebased: () => void
  /** What is kept is kept under another name from now on. @returns as `keep`. */
  readonly renamed: () => Promise<boolean>
  /** Everything is saved, or nobody wants the text any more. */
  readonly settled: () => void
  /** Keeps the text now. @returns whether nothing would be lost if the program ended here. */
  readonly keep: () => Promise<boolean>
  /** Keeps nothing more by itself; what is kept stays. */
  readonly end: () => void
}

/**
 * A save that begins in time and takes no longer than usual is over before this; only a text that
 * is still not saved then is written twice.
 */
const firstMs = 1400

/** How often a text that goes on changing is kept. */
const everyMs = 1000

export function createSafekeeping(port: SafekeepingPort): Safekeeping {
  let timer: ReturnType<typeof setTimeout> | undefined
  let keptBody: string | null = null
  let isAnythingKept = false
  let hasEnded = false

  function changed(): void {
    if (hasEnded) return
    timer ??= setTimeout(() => void keep(), isAnythingKept ? everyMs : firstMs)
  }

  function found(): void {
    isAnythingKept = true
    changed()
  }

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
  }

  async function keep(): Promise<boolean> {
    stop()
    const unsaved = port.unsaved()
    if (!unsaved || unsaved.body === keptBody) return true
    isAnythingKept = true
    try {
      await port.keep(unsaved.body, unsaved.base)
      keptBody = unsaved.body
      return true
    } catch {
      // The text is still in the editor, and it is tried again until it is safe.
      changed()
      return false
    }
  }

  function rebased(): void {
    keptBody = null
    if (isAnythingKept) void keep()
    else {
      stop()
      changed()
    }
  }

  function renamed(): Promise<boolean> {
    keptBody = null
    return keep()
  }

  function settled(): void {
    stop()
    if (isAnythingKept) port.drop().catch(() => undefined)
    isAnythingKept = false
    keptBody = null
  }

  function end(): void {
    hasEnded = true
    stop()
  }

  return { changed, found, rebased, renamed, settled, keep, end }
}

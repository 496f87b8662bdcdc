import { AppError } from '../../shared/model/failure'
import type { SavingState } from '../state/saving'
import { createPause } from './pause'
import { createSafekeeping } from './safekeeping'

/** The body of a record and the hash of the whole file that it was read from. */
export interface FileText {
  readonly body: string
  readonly fileSha256: string
  /** Time of the file's last change, ISO 8601 UTC, where it is known. */
  readonly modified?: string
}

/** Two texts of one record: the editor's, and the one that someone else put into the file. */
export interface Conflict {
  /** What both were made from. */
  readonly base: FileText
  /** What is in the file. */
  readonly file: FileText
}

/** What a keeper needs from outside: in the app, the editor's text and calls to main. */
export interface KeeperPort {
  /** The text as it stands in the editor at this moment. */
  readonly text: () => string
  readonly read: () => Promise<FileText>
  readonly save: (
    body: string,
    baseSha256: string,
  ) => Promise<{ readonly fileSha256: string; readonly savedAt: string }>
  /** Keeps an unsaved text durably outside the notebook. */
  readonly keep: (body: string, base: FileText) => Promise<unknown>
  /** Forgets what was kept. */
  readonly drop: () => Promise<unknown>
  readonly report: (state: SavingState) => void
  /** Another text is in the file than the one that was edited; `null` when that is settled. */
  readonly onConflict: (conflict: Conflict | null) => void
}

/** Keeps the file of one record up with its editor. */
export interface Keeper {
  /** The user changed the text: it will be saved soon. */
  readonly changed: () => void
  /** Saves now; resolves when everything is saved or the save failed. Nothing is ever thrown. */
  readonly flush: () => Promise<void>
  /**
   * The file may be another one now. @returns the text to show, or `null` when what the editor
   * shows stays: because it is the same, or because there is unsaved text.
   * @throws AppError when the file cannot be read.
   */
  readonly fileChanged: () => Promise<string | null>
  /**
   * The editor shows a text now that was kept when the program ended.
   * @param base what it was typed over; the file may be another one since.
   */
  readonly cameBack: (base: FileText) => void
  /** Settles a conflict for the file. @returns the file's text, to be shown. */
  readonly takeFile: () => string | null
  /**
   * Settles a conflict for the text in the editor, which is saved over the file.
   * @param over what the user saw in the file; where it is another text by now, they are asked anew.
   */
  readonly takeMine: (over: FileText) => Promise<void>
  readonly hasUnsaved: () => boolean
  /** Keeps unsaved text outside the notebook. @returns whether nothing can be lost any more. */
  readonly keepSafe: () => Promise<boolean>
  /** The record has another path now. @returns as `keepSafe`. */
  readonly renamed: () => Promise<boolean>
  /** The notebook is closed: nothing is saved any more, and what is kept stays. */
  readonly end: () => void
}

/** What came of one try to save: it may be tried again at once, or has to wait for something. */
type Outcome = 'saved' | 'again' | 'stuck'

/** A pause in typing after which a text is saved. */
const idleMs = 700

/** How long a text may wait while typing never pauses. */
const longestMs = 1200

/** After how long a save that failed is tried again by itself. */
const retryMs = 10_000

/**
 * Saves one record, one save at a time, and says "saved" only after main acknowledged the durable
 * write. A text is never written over a file that someone else changed. At most two seconds of
 * typing are at risk at any moment: a save begins in time, and a text whose save takes long or is
 * refused is kept elsewhere.
 */
export function createKeeper(opened: FileText, port: KeeperPort): Keeper {
  let base = opened
  let version = 0
  let savedVersion = 0
  let conflict: FileText | null = null
  let hasFailed = false
  let hasEnded = false
  let running: Promise<void> | null = null
  let isAllWanted = false
  let retry: ReturnType<typeof setTimeout> | undefined
  const pause = createPause(() => void save(false), idleMs, longestMs)
  const safe = createSafekeeping({
    unsaved: () => (hasUnsaved() ? { body: port.text(), base } : null),
    keep: port.keep,
    drop: port.drop,
  })

  function hasUnsaved(): boolean {
    return version !== savedVersion
  }

  function report(state: SavingState): void {
    // "Cannot save" stays until it is true no more.
    if (hasFailed && (state.state === 'unsaved' || state.state === 'saving')) return
    hasFailed = state.state === 'failed' || state.state === 'waiting'
    port.report(state)
  }

  function changed(): void {
    version += 1
    report({ state: 'unsaved' })
    pause.poke()
    safe.changed()
  }

  function flush(): Promise<void> {
    return save(true)
  }

  /** @param isAll whether what is typed meanwhile is saved too, or has its own pause. */
  function save(isAll: boolean): Promise<void> {
    pause.cancel()
    clearTimeout(retry)
    isAllWanted ||= isAll || running !== null
    running ??= saveAll().finally(() => {
      running = null
      isAllWanted = false
    })
    return running
  }

  async function saveAll(): Promise<void> {
    let isGoing = true
    while (isGoing && hasUnsaved() && !conflict && !hasEnded) {
      const outcome = await saveOnce()
      isGoing = outcome === 'again' || (outcome === 'saved' && isAllWanted)
    }
  }

  async function saveOnce(): Promise<Outcome> {
    const body = port.text()
    const sentVersion = version
    report({ state: 'saving' })
    try {
      const { fileSha256, savedAt } = await port.save(body, base.fileSha256)
      base = { body, fileSha256 }
      savedVersion = sentVersion
      saved(savedAt)
      return 'saved'
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') return compare(error)
      failed(messageOf(error))
      return 'stuck'
    }
  }

  function saved(at: string | null): void {
    report({ state: 'saved', at })
    if (!hasUnsaved()) {
      safe.settled()
      return
    }
    report({ state: 'unsaved' })
    safe.rebased()
  }

  function failed(message: string): void {
    report({ state: 'failed', message })
    if (!hasEnded) retry = setTimeout(() => void flush(), retryMs)
  }

  /** The file is another one: only its front matter, or its text too? */
  async function compare(refusal: AppError): Promise<Outcome> {
    try {
      const file = await port.read()
      if (file.fileSha256 === base.fileSha256) failed(refusal.message)
      else if (isSettledBy(file)) {
        base = file
        return 'again'
      } else enterConflict(file)
    } catch (error) {
      failed(messageOf(error))
    }
    return 'stuck'
  }

  /** Only the front matter is different, or the file holds what the editor does. */
  function isSettledBy(file: FileText): boolean {
    return file.body === base.body || file.body === port.text()
  }

  function enterConflict(file: FileText): void {
    conflict = file
    pause.cancel()
    port.onConflict({ base, file })
    report({ state: 'waiting' })
  }

  function leaveConflict(file: FileText): void {
    base = file
    conflict = null
    hasFailed = false
    port.onConflict(null)
  }

  async function fileChanged(): Promise<string | null> {
    await running
    const file = await port.read()
    if (running) return fileChanged()
    if (conflict) {
      if (isSettledBy(file)) await settle(file)
      else enterConflict(file)
      return null
    }
    if (file.body === base.body) {
      base = file
      return null
    }
    if (hasUnsaved()) {
      // Main will refuse the next save and say why; until then nothing is lost.
      void flush()
      return null
    }
    base = file
    return file.body
  }

  function settle(file: FileText): Promise<void> {
    leaveConflict(file)
    report({ state: 'unsaved' })
    return flush()
  }

  function cameBack(typedOver: FileText): void {
    const file = base
    version += 1
    safe.found()
    base = typedOver
    if (isSettledBy(file)) void settle(file)
    else enterConflict(file)
  }

  function takeFile(): string | null {
    if (!conflict) return null
    const file = conflict
    leaveConflict(file)
    savedVersion = version
    pause.cancel()
    saved(null)
    return file.body
  }

  async function takeMine(over: FileText): Promise<void> {
    if (conflict?.fileSha256 === over.fileSha256) await settle(over)
  }

  function end(): void {
    hasEnded = true
    pause.cancel()
    clearTimeout(retry)
    safe.end()
  }

  return {
    changed,
    flush,
    fileChanged,
    cameBack,
    takeFile,
    takeMine,
    hasUnsaved,
    keepSafe: safe.keep,
    renamed: safe.renamed,
    end,
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

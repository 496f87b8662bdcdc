import { AppError } from '../../shared/model/failure'
import type { SavingState } from '../state/saving'

/** The body of a record and the hash of the whole file that it was read from. */
export interface FileText {
  readonly body: string
  readonly fileSha256: string
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
  readonly report: (state: SavingState) => void
  /** Another text is in the file than the one that was edited; `null` when that is settled. */
  readonly onConflict: (file: FileText | null) => void
}

/** Keeps the file of one record up with its editor. */
export interface Keeper {
  /** The user changed the text: it will be saved after a pause. */
  readonly changed: () => void
  /** Saves now; resolves when everything is saved or the save failed. Nothing is ever thrown. */
  readonly flush: () => Promise<void>
  /**
   * The file may be another one now. @returns the text to show, or `null` when what the editor
   * shows stays: because it is the same, or because there is unsaved text.
   */
  readonly fileChanged: () => Promise<string | null>
  /** Settles a conflict for the file. @returns the file's text, to be shown. */
  readonly takeFile: () => string | null
  readonly hasUnsaved: () => boolean
}

/** A pause in typing after which a text is saved. */
const idleMs = 1000

/**
 * Saves one record, one save at a time, and says "saved" only after main acknowledged the durable
 * write. A text is never written over a file that someone else changed.
 */
export function createKeeper(opened: FileText, port: KeeperPort): Keeper {
  let base = opened
  let version = 0
  let savedVersion = 0
  let conflict: FileText | null = null
  let hasFailed = false
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const hasUnsaved = () => version !== savedVersion

  function report(state: SavingState): void {
    // "Cannot save" stays until it is true no more.
    if (hasFailed && (state.state === 'unsaved' || state.state === 'saving')) return
    hasFailed = state.state === 'failed'
    port.report(state)
  }

  function changed(): void {
    version += 1
    report({ state: 'unsaved' })
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), idleMs)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  async function saveAll(): Promise<void> {
    let isGoing = true
    while (isGoing && hasUnsaved() && !conflict) isGoing = await saveOnce()
  }

  async function saveOnce(): Promise<boolean> {
    const body = port.text()
    const sentVersion = version
    report({ state: 'saving' })
    try {
      const { fileSha256, savedAt } = await port.save(body, base.fileSha256)
      base = { body, fileSha256 }
      savedVersion = sentVersion
      report({ state: 'saved', at: savedAt })
      if (hasUnsaved()) report({ state: 'unsaved' })
      return true
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') return compare(error)
      report({ state: 'failed', message: messageOf(error) })
      return false
    }
  }

  /** The file is another one: only its front matter, or its text too? @returns whether to go on. */
  async function compare(refusal: AppError): Promise<boolean> {
    try {
      const file = await port.read()
      const isNews = file.fileSha256 !== base.fileSha256
      if (isNews && (file.body === base.body || file.body === port.text())) {
        base = file
        return true
      }
      if (isNews) enterConflict(file)
      report({ state: 'failed', message: refusal.message })
    } catch (error) {
      report({ state: 'failed', message: messageOf(error) })
    }
    return false
  }

  function enterConflict(file: FileText): void {
    conflict = file
    port.onConflict(file)
  }

  async function fileChanged(): Promise<string | null> {
    await running
    const file = await port.read()
    if (running) return fileChanged()
    if (file.body === base.body) {
      base = file
      return null
    }
    if (conflict) {
      enterConflict(file)
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

  function takeFile(): string | null {
    if (!conflict) return null
    base = conflict
    conflict = null
    savedVersion = version
    clearTimeout(timer)
    port.onConflict(null)
    report({ state: 'saved', at: null })
    return base.body
  }

  return { changed, flush, fileChanged, takeFile, hasUnsaved }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import type { CommandId } from '../../shared/commands/commands'
import type { Push, PushName, Theme } from '../../shared/ipc/contract'
import type { LeftUnsaved } from '../../shared/ipc/views'

/** Facts about the program and the computer it runs on. */
export interface DesktopInfo {
  readonly version: string
  readonly electron: string
  readonly platform: string
  readonly locale: string
  /** The user's documents folder. */
  readonly documents: string
}

/**
 * Everything that needs a real desktop. The app implements it with Electron, tests with a plain
 * object. All paths are absolute.
 */
export interface Desktop {
  info(): DesktopInfo
  /** Lets the user choose a folder; `null` when they cancel. */
  chooseFolder(purpose: 'create' | 'open'): Promise<string | null>
  /** Lets the user choose a .txt or .md file; `null` when they cancel. */
  chooseTextFile(): Promise<string | null>
  /** Lets the user choose where an export is written; `null` when they cancel. */
  chooseExportFile(proposedName: string, folder: string): Promise<string | null>
  /** Lets the user choose where a backup is written, or one to be opened; `null` when they cancel. */
  chooseBackup(purpose: 'save' | 'open', proposed: string): Promise<string | null>
  showInFolder(path: string): void
  /** Shows the whole address, asks, and opens it in the browser; whether the user agreed. */
  confirmAddress(address: string): Promise<boolean>
  copyText(text: string): Promise<void>
  /** Shows the commands of the menu that are not among these as not available. */
  offerCommands(available: readonly CommandId[]): void
  setTheme(theme: Theme): void
  push<N extends PushName>(name: N, payload: Push<N>): void
  closeWindow(): void
  /** Asks whether to close although these texts are not saved; whether the user agreed. */
  confirmClosing(left: readonly LeftUnsaved[]): Promise<boolean>
  /** The built file of the search thread; `null` to search in the thread of the handlers. */
  readonly searchThread: string | null
  /** Where the sample notebook lies that is shipped with the program. */
  readonly sampleFolder: string
  /** Where the program keeps what it remembers: theme, recent notebooks. */
  readonly appStateFolder: string
}

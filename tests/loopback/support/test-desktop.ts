import { join, resolve } from 'node:path'
import type { Desktop } from '../../../electron/handlers/desktop'
import type { LeftUnsaved } from '../../../shared/ipc/views'

/** What the user does in dialogs, and what the desktop was asked to do. */
export class TestDesktop implements Desktop {
  readonly asked: string[] = []
  /** What was pushed to the window, but for what the session pushes by itself. */
  readonly pushed: { readonly name: string; readonly payload: unknown }[] = []
  chosenFolder: string | null = null
  chosenTextFile: string | null = null
  chosenExport: string | null = null
  chosenBackup: string | null = null
  isConfirming = true
  readonly searchThread = null
  readonly sampleFolder = resolve(import.meta.dirname, '../../../data/sample-notebook')
  readonly appStateFolder: string
  readonly documents: string

  constructor(folder: string) {
    this.appStateFolder = join(folder, 'app state')
    this.documents = join(folder, 'Documents')
  }

  info() {
    const { documents } = this
    return { version: '1.2.3', electron: '0', platform: 'linux', locale: 'en', documents }
  }
  chooseFolder(): Promise<string | null> {
    return Promise.resolve(this.chosenFolder)
  }
  chooseTextFile(): Promise<string | null> {
    return Promise.resolve(this.chosenTextFile)
  }
  chooseExportFile(proposedName: string, folder: string): Promise<string | null> {
    this.asked.push(`export ${join(folder, proposedName)}`)
    return Promise.resolve(this.chosenExport)
  }
  chooseBackup(purpose: 'save' | 'open', proposed: string): Promise<string | null> {
    this.asked.push(`backup ${purpose} ${proposed}`)
    return Promise.resolve(this.chosenBackup)
  }
  showInFolder(path: string): void {
    this.asked.push(`show ${path}`)
  }
  confirmAddress(address: string): Promise<boolean> {
    this.asked.push(`address ${address}`)
    return Promise.resolve(this.isConfirming)
  }
  copyText(text: string): Promise<void> {
    this.asked.push(`copy ${text}`)
    return Promise.resolve()
  }
  offerCommands(available: readonly string[]): void {
    this.asked.push(`offer ${available.join(' ')}`)
  }
  setTheme(theme: string): void {
    this.asked.push(`theme ${theme}`)
  }
  push(name: string, payload: unknown): void {
    this.pushed.push({ name, payload })
  }
  confirmClosing(left: readonly LeftUnsaved[]): Promise<boolean> {
    this.asked.push(`close without ${left.map(({ title }) => title).join(', ')}`)
    return Promise.resolve(this.isConfirming)
  }
  closeWindow(): void {
    this.asked.push('close')
  }
}

import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import type { Desktop } from '../../../electron/handlers/desktop'
import { makeHandlers } from '../../../electron/handlers/handlers'
import { Session } from '../../../electron/handlers/session'
import { answer } from '../../../electron/ipc/answer'
import {
  contract,
  pushes as pushSchemas,
  type CallName,
  type Failure,
  type Input,
  type Output,
  type Push,
} from '../../../shared/ipc/contract'
import { makeFolder } from '../../storage/support/folder'

/** What the user does in dialogs, and what the desktop was asked to do. */
export class TestDesktop implements Desktop {
  readonly asked: string[] = []
  chosenFolder: string | null = null
  chosenTextFile: string | null = null
  chosenExport: string | null = null
  isConfirming = true
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
  push(): void {
    throw new Error('The session pushes by itself')
  }
  closeWindow(): void {
    this.asked.push('close')
  }
}

/** The window's side of the contract, with everything behind it but the window. */
export class Client {
  /** A folder of the test's own. */
  readonly folder = makeFolder()
  readonly desktop = new TestDesktop(this.folder)
  readonly pushes: Push<'notebook.changed'>[] = []
  readonly logged: unknown[] = []
  readonly session = new Session({
    onChanged: (push) => {
      // What is pushed is checked, and copied as it is between processes.
      this.pushes.push(pushSchemas['notebook.changed'].parse(structuredClone(push)))
    },
  })
  private readonly handlers = makeHandlers(this.session, this.desktop)

  /** Asks and expects an answer that is exactly what the contract promises. */
  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await this.send(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}: ${reply.failure.message}`)
    const value: unknown = structuredClone(reply.value)
    expect(contract[name].output.parse(value)).toEqual(value)
    return reply.value
  }

  /** Asks and expects a failure that is a sentence. */
  async fail(name: CallName, input: unknown): Promise<Failure> {
    const reply = await this.send(name, input)
    if (reply.ok) throw new Error(`${name} did not fail`)
    expect(reply.failure.message).toMatch(/[.!?]$/)
    return reply.failure
  }

  send<N extends CallName>(name: N, input: unknown) {
    return answer(this.handlers, name, structuredClone(input), (error) => this.logged.push(error))
  }

  /** A new notebook, open. */
  async newNotebook(name = 'My notebook'): Promise<string> {
    const folder = join(this.folder, name)
    await this.ask('notebook.create', { folder, name })
    return folder
  }

  async snapshot() {
    const snapshot = await this.ask('notebook.current', null)
    if (!snapshot) throw new Error('No notebook is open')
    return snapshot
  }
}

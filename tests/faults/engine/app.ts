import { join } from 'node:path'
import { makeHandlers } from '../../../electron/handlers/handlers'
import { Session } from '../../../electron/handlers/session'
import { answer } from '../../../electron/ipc/answer'
import type { CallName, Input, Output } from '../../../shared/ipc/contract'
import { AppError } from '../../../shared/model/failure'
import type { OutsideEvent } from '../../../shared/model/outside-event'
import { TestDesktop } from '../../loopback/support/test-desktop'

/** The folders of one case. */
export interface Place {
  /** The notebook. */
  readonly notebook: string
  /** Where exports go. */
  readonly out: string
  /** Where the program keeps what it remembers. */
  readonly appState: string
  /** Twenty files to be taken in; all cases share them. */
  readonly toImport: string
}

export function placeAt(folder: string): Place {
  return {
    notebook: join(folder, 'notebook'),
    out: join(folder, 'out'),
    appState: join(folder, 'app state'),
    toImport: join(folder, '..', 'to import'),
  }
}

/** The program without its window: every call of the contract, down to real files. */
export class App {
  readonly place: Place
  readonly desktop: TestDesktop
  /** What other programs did, as the window is told. */
  readonly outside: OutsideEvent[] = []
  readonly session: Session
  private readonly handlers

  constructor(folder: string) {
    this.place = placeAt(folder)
    this.desktop = new TestDesktop(folder)
    this.session = new Session({
      onChanged: () => undefined,
      onOutside: ({ events }) => this.outside.push(...events),
    })
    this.handlers = makeHandlers(this.session, this.desktop)
  }

  /**
   * Calls what the window would call.
   * @throws AppError with what the window would be told.
   */
  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const unexpected: unknown[] = []
    const reply = await answer(this.handlers, name, structuredClone(input), (error) => {
      unexpected.push(error)
    })
    if (reply.ok) return reply.value
    throw new AppError(reply.failure.code, reply.failure.message, { cause: unexpected[0] })
  }

  /** Opens the notebook of the case. */
  async open(): Promise<void> {
    await this.ask('notebook.open', { folder: this.place.notebook })
  }

  /** Closes it, as quitting the program does. */
  async close(): Promise<void> {
    await this.session.settled()
    await this.ask('notebook.close', null)
  }

  /** Replaces the body of a record as the editor would. */
  async type(path: string, body: string): Promise<void> {
    const { fileSha256 } = await this.ask('records.read', { path })
    await this.ask('records.save', { path, body, baseSha256: fileSha256 })
  }
}

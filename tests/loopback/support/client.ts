import { join } from 'node:path'
import { expect } from 'vitest'
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
import type { OutsideEvent } from '../../../shared/model/outside-event'
import { makeFolder } from '../../storage/support/folder'
import { TestDesktop } from './test-desktop'

/** The window's side of the contract, with everything behind it but the window. */
export class Client {
  /** A folder of the test's own. */
  readonly folder = makeFolder()
  readonly desktop = new TestDesktop(this.folder)
  readonly pushes: Push<'notebook.changed'>[] = []
  /** What other programs did, as the window is told. */
  readonly outside: OutsideEvent[] = []
  readonly logged: unknown[] = []
  private readonly listeners = new Set<() => void>()
  readonly session = new Session({
    onChanged: (push) => {
      // What is pushed is checked, and copied as it is between processes.
      this.pushes.push(pushSchemas['notebook.changed'].parse(structuredClone(push)))
      for (const look of this.listeners) look()
    },
    onOutside: (push) => {
      this.outside.push(...pushSchemas['notebook.outside'].parse(structuredClone(push)).events)
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

  /** Resolves when this is true, which is looked at after each push. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!isSo()) return
        this.listeners.delete(look)
        done()
      }
      this.listeners.add(look)
      look()
    })
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

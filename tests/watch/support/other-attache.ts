import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { CallName, Failure, Input, Output, Push, Reply } from '../../../shared/ipc/contract'
import { bundle } from '../../support/bundle.mjs'

type Changed = Push<'notebook.changed'>

/** Another Attaché without a window, in a process of its own. */
export class OtherAttache {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, (reply: Reply<unknown>) => void>()
  private readonly listeners = new Set<() => void>()
  private asked = 0
  readonly pushes: Changed[] = []

  /** @param user number of the user as whom it runs, if not as whoever tests. */
  constructor(module: string, user?: number) {
    const identity = user === undefined ? {} : { uid: user, gid: user }
    this.child = spawn(process.execPath, [module], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...identity,
    })
    onTestFinished(() => {
      this.child.kill('SIGKILL')
    })
    if (!this.child.stdout) throw new Error('It has no output')
    createInterface({ input: this.child.stdout }).on('line', (line) => this.hear(line))
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  send<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
    this.asked += 1
    const id = this.asked
    this.child.stdin?.write(`${JSON.stringify({ id, name, input })}\n`)
    return new Promise((done) => {
      this.waiting.set(id, (reply) => done(reply as Reply<Output<N>>))
    })
  }

  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await this.send(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}: ${reply.failure.message}`)
    return reply.value
  }

  async fail<N extends CallName>(name: N, input: Input<N>): Promise<Failure> {
    const reply = await this.send(name, input)
    if (reply.ok) throw new Error(`${name} did not fail`)
    return reply.failure
  }

  /** Ends it in the middle of whatever it does, as `kill -9` and a crash do. */
  kill(): Promise<void> {
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()))
    this.child.kill('SIGKILL')
    return ended
  }

  /** Resolves when a push of the notebook is what is waited for. */
  until(isIt: (push: Changed) => boolean): Promise<Changed> {
    return new Promise((done) => {
      const look = () => {
        const found = this.pushes.find(isIt)
        if (!found) return
        this.listeners.delete(look)
        done(found)
      }
      this.listeners.add(look)
      look()
    })
  }

  private hear(line: string): void {
    const said = JSON.parse(line) as { push: Changed } | { id: number; reply: Reply<unknown> }
    if ('push' in said) {
      this.pushes.push(said.push)
      for (const look of this.listeners) look()
    } else {
      this.waiting.get(said.id)?.(said.reply)
    }
  }
}

/** Starts other Attachés; their code is bundled once for the tests of a file. */
export function otherAttaches(): (user?: number) => OtherAttache {
  let folder = ''
  let module = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-other-'))
    // Another user runs it too.
    chmodSync(folder, 0o755)
    module = await bundle('tests/watch/support/attache-child.ts', folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (user) => new OtherAttache(module, user)
}

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { z } from 'zod'
import { contract, type CallName, type Input, type Output } from '../../../shared/ipc/contract'
import { AppError, failureCodeSchema } from '../../../shared/model/failure'

const messageSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ acknowledged: z.int() }),
  z.object({ answer: z.unknown() }),
  z.object({
    failed: z.object({
      code: z.string(),
      message: z.string(),
      details: z.string().optional(),
    }),
  }),
])
type Message = z.infer<typeof messageSchema>

/** How an order ended. */
export interface Ending {
  /** How many steps were acknowledged since the operation was prepared. */
  readonly acknowledged: number
  /** What the user was told, where a step failed. */
  readonly failed: {
    readonly code: string
    readonly message: string
    readonly details?: string | undefined
  } | null
  /** The process was killed. */
  readonly isKilled: boolean
  /** What was answered, where something was asked. */
  readonly answer?: unknown
}

/** One thread of the pool and no io_uring, so that every call is made in the same order each time. */
const steady = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' }

/** A process that does operations when it is told to (`gate.ts`). */
export class Gate {
  /** How many steps were acknowledged since the operation was prepared. */
  acknowledged = 0
  private readonly messages: Message[] = []
  private parts: string[] = []
  private wake: () => void = () => undefined
  /** The signal or exit code with which it ended; `null` while it runs. */
  private ended: NodeJS.Signals | number | null = null
  private complaint = ''

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.take(text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.complaint += text))
    // It may be killed while it is being told something.
    child.stdin.on('error', () => undefined)
    child.on('close', (code, signal) => {
      this.ended = signal ?? code ?? 1
      this.wake()
    })
  }

  /** @param before the command that starts it with other rights, limits or clocks, if any. */
  static start(
    module: string,
    { before = [], env = {} }: { before?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
  ): Gate {
    const [command, ...rest] = [...before, process.execPath, module]
    return new Gate(spawn(command, rest, { env: { ...process.env, ...steady, ...env } }))
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  /** Ids of its threads; the first is the one that runs the program. */
  threads(): number[] {
    return readdirSync(`/proc/${this.pid}/task`)
      .map(Number)
      .sort((one, other) => one - other)
  }

  /** Makes everything ready for an operation in the folder of a case. */
  async prepare(folder: string, operation: string): Promise<void> {
    this.acknowledged = 0
    const { failed, isKilled } = await this.order({ do: 'prepare', folder, operation })
    if (failed) throw new Error(`Not prepared: ${failed.message} ${failed.details ?? ''}`)
    if (isKilled) throw new Error(`Not prepared: the process ended. ${this.complaint}`)
  }

  /** Does the steps of the operation, from the one that failed last. */
  go(): Promise<Ending> {
    return this.order({ do: 'go' })
  }

  /** Lets it do what it does of its own accord: otherwise it stands still until it is asked. */
  async pause(ms: number): Promise<void> {
    await this.order({ do: 'pause', ms })
  }

  open(): Promise<Ending> {
    return this.order({ do: 'open' })
  }

  close(): Promise<Ending> {
    return this.order({ do: 'close' })
  }

  /**
   * Calls what the window would call.
   * @throws AppError with what the window would be told.
   */
  async ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
    const { failed, isKilled, answer } = await this.order({ do: 'ask', call, input })
    if (isKilled) throw new Error('The process was killed')
    if (failed) throw new AppError(failureCodeSchema.parse(failed.code), failed.message)
    return contract[call].output.parse(answer) as Output<N>
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }

  /** Ends the process, if it is still there. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL')
    while (this.ended === null) await this.somethingNew()
  }

  private async order(order: object): Promise<Ending> {
    this.child.stdin.write(`${JSON.stringify(order)}\n`)
    let answer: unknown
    for (;;) {
      const message = this.messages.shift()
      if (message === undefined) {
        if (this.ended !== null) return this.killed()
        await this.somethingNew()
      } else if ('acknowledged' in message) this.acknowledged = message.acknowledged
      else if ('failed' in message) return this.ending({ failed: message.failed })
      else if ('ready' in message) return this.ending({ answer })
      else answer = message.answer
    }
  }

  private ending(how: Partial<Ending>): Ending {
    return { acknowledged: this.acknowledged, failed: null, isKilled: false, ...how }
  }

  /** @throws Error when it ended by itself. */
  private killed(): Ending {
    if (this.ended === 'SIGKILL') return this.ending({ isKilled: true })
    throw new Error(`The process ended with ${String(this.ended)}. ${this.complaint}`)
  }

  private take(text: string): void {
    this.parts.push(text)
    if (!text.includes('\n')) return
    const lines = this.parts.join('').split('\n')
    this.parts = [lines.pop() ?? '']
    for (const line of lines) this.messages.push(messageSchema.parse(JSON.parse(line)))
    this.wake()
  }

  private somethingNew(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve))
  }
}

// Does operations in a process of its own, so that it can be killed or its disk made to fail between
// two lines on standard input. It says READY, then waits without doing anything until it is told to go.
import { readSync, writevSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { callNames } from '../../../shared/ipc/contract'
import { AppError } from '../../../shared/model/failure'
import { App } from './app'
import { operationNamed, type Operation } from './operations'

const orderSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('prepare'), folder: z.string(), operation: z.string() }),
  /** Does the steps, from the one that failed last. */
  z.object({ do: z.literal('go') }),
  /** Opens the notebook, as the next start of the program does. */
  z.object({ do: z.literal('open') }),
  z.object({ do: z.literal('close') }),
  /** Does nothing for a while but what it does of its own accord. */
  z.object({ do: z.literal('pause'), ms: z.number() }),
  /** Calls what the window would call, and tells the answer. */
  z.object({ do: z.literal('ask'), call: z.enum(callNames), input: z.unknown() }),
])

let app: App | null = null
let operation: Operation = { name: '', steps: [] }
let done = 0

/** What was read behind the last line. */
let rest = Buffer.alloc(0)

/** A line that is waited for without a thread of the pool: nothing else happens meanwhile. */
function nextLine(): string | null {
  const parts = [rest]
  const part = Buffer.alloc(65_536)
  for (let end = rest.indexOf(10); ;) {
    if (end >= 0) {
      const line = Buffer.concat(parts)
      const at = line.length - (parts.at(-1)?.length ?? 0) + end
      rest = line.subarray(at + 1)
      return line.toString('utf8', 0, at)
    }
    const count = readSync(0, part)
    if (count === 0) return null
    parts.push(Buffer.from(part.subarray(0, count)))
    end = parts.at(-1)?.indexOf(10) ?? -1
  }
}

/**
 * Not buffered: what was said was said, even if the process dies at the next call. And by a call that
 * the program does not make, so that it is not hit by what is meant for the program.
 */
function tell(message: object): void {
  writevSync(1, [Buffer.from(JSON.stringify(message)), Buffer.from('\n')])
}

async function prepare(folder: string, name: string): Promise<void> {
  app = new App(folder)
  operation = operationNamed(name)
  done = 0
  // The thread of the pool is there from now on, so that it can be traced.
  await stat('/')
  if (operation.isCold === true) return
  await app.open()
  if (operation.isClosed === true) await app.close()
}

async function go(app: App): Promise<void> {
  for (const step of operation.steps.slice(done)) {
    await step(app)
    done += 1
    tell({ acknowledged: done })
  }
}

async function follow(line: string): Promise<void> {
  const order = orderSchema.parse(JSON.parse(line))
  if (order.do === 'prepare') await prepare(order.folder, order.operation)
  else if (app === null) throw new Error('Nothing is prepared')
  else if (order.do === 'go') await go(app)
  else if (order.do === 'ask') tell({ answer: await app.ask(order.call, order.input as never) })
  else if (order.do === 'pause') await wait(order.ms)
  else if (order.do === 'open') await app.open()
  else await app.close()
}

for (let line = nextLine(); line !== null; line = nextLine()) {
  try {
    await follow(line)
    tell({ ready: true })
  } catch (error) {
    const isForeseen = error instanceof AppError
    const cause = isForeseen ? error.cause : error
    const details = cause instanceof Error ? cause.stack : undefined
    const code = isForeseen ? error.code : 'unexpected'
    tell({ failed: { code, message: isForeseen ? error.message : String(error), details } })
  }
}

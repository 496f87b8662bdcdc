import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { makeHandlers } from '../../../electron/handlers/handlers'
import { Session } from '../../../electron/handlers/session'
import { answer } from '../../../electron/ipc/answer'
import type { CallName } from '../../../shared/ipc/contract'
import { TestDesktop } from '../../loopback/support/test-desktop'

/*
 * Attaché without a window, in a process of its own: each line of its input is a call, each line of
 * its output the reply to one, or a push.
 */
function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const session = new Session({ onChanged: (push) => print({ push }) })
const handlers = makeHandlers(session, new TestDesktop(tmpdir()))

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, name, input } = JSON.parse(line) as { id: number; name: CallName; input: unknown }
  void answer(handlers, name, input, (error) => process.stderr.write(String(error))).then((reply) =>
    print({ id, reply }),
  )
})

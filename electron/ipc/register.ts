import { ipcMain, type WebContents } from 'electron'
import { callNames, type CallName, type Reply } from '../../shared/ipc/contract'
import { say } from '../../shared/words/words'
import { log } from '../log'
import { answer, type Handlers } from './answer'
import { isOwnPage } from './sender'

/** Lets our own page make every call of the contract, and nobody else any. */
export function registerCalls(handlers: Handlers, own: WebContents): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, ...sent: unknown[]) =>
      isOwnPage(event, own) && sent.length === 1
        ? answer(handlers, name, sent[0], (error) => logUnforeseen(name, error))
        : refuse(name),
    )
  }
}

function refuse(name: CallName): Reply<never> {
  log(`refused the call ${name}`)
  return { ok: false, failure: { code: 'invalid', message: say('commands:dialog.refusedCall') } }
}

function logUnforeseen(name: CallName, error: unknown): void {
  log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

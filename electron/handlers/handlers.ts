import { callNames, type CallName } from '../../shared/ipc/contract'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import type { Desktop } from './desktop'
import type { Session } from './session'

/** Everything the window can ask for. */
export function makeHandlers(session: Session, desktop: Desktop): Handlers {
  session satisfies unknown
  desktop satisfies unknown
  const entries = callNames.map((name: CallName) => [
    name,
    () => Promise.reject(new AppError('unexpected', say('storage:unexpected'))),
  ])
  return Object.fromEntries(entries) as Handlers
}

import type { Handlers } from '../ipc/answer'
import { appHandlers } from './app'
import { backupHandlers } from './backup'
import { claimHandlers } from './claims'
import { damageHandlers } from './damage'
import type { Desktop } from './desktop'
import { dossierHandlers } from './dossiers'
import { historyHandlers } from './history'
import { mentionHandlers } from './mentions'
import { notebookHandlers } from './notebook'
import { recordHandlers } from './records'
import { recoveryHandlers } from './recovery'
import { relationHandlers } from './relations'
import { searchHandlers } from './search'
import type { Session } from './session'
import { sourceHandlers } from './sources'
import { suggestionHandlers } from './suggestions'
import { trashHandlers } from './trash'

/** Everything the window can ask for. */
export function makeHandlers(session: Session, desktop: Desktop): Handlers {
  /** Files that were written outside the notebook since the start: the only ones ever shown. */
  const exported = new Set<string>()
  return {
    ...appHandlers(desktop, exported),
    ...notebookHandlers(session, desktop),
    ...recordHandlers(session),
    ...historyHandlers(session),
    ...trashHandlers(session),
    ...damageHandlers(session),
    ...backupHandlers(session, desktop, exported),
    ...recoveryHandlers(session, desktop),
    ...sourceHandlers(session, desktop),
    ...claimHandlers(session),
    ...relationHandlers(session),
    ...mentionHandlers(session),
    ...suggestionHandlers(session),
    ...searchHandlers(session, desktop.searchThread),
    ...dossierHandlers(session, desktop, exported),
  }
}

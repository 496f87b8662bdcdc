import { app } from 'electron'
import type { Session } from './handlers/session'
import { log } from './log'

/** Quits with its only window, but not before everything that was asked for is on disk. */
export function quitWhenWritten(session: Session): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    session
      .close()
      .catch(() => log('the last change could not be written'))
      .finally(() => app.quit())
  })
}

import { app, powerMonitor, type BrowserWindow } from 'electron'

/** Signals by which a system asks a program to end. */
const endingSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * Closes the window when the computer is shut down, the session ends or the process is told to end.
 * Then nobody is there to answer questions: what cannot be saved in time is kept for the next start.
 * @returns a function that says whether that is going on.
 */
export function followEnding(window: BrowserWindow): () => boolean {
  let isEnding = false
  const end = () => {
    isEnding = true
    app.quit()
  }
  for (const signal of endingSignals) process.on(signal, end)
  // Linux and macOS; the system waits for a while if the program ends by itself.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault()
    end()
  })
  // Windows
  window.on('session-end', end)
  return () => isEnding
}

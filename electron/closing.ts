import { app, dialog, type BrowserWindow } from 'electron'
import type { LeftUnsaved } from '../shared/ipc/views'
import { say } from '../shared/words/words'
import { pushTo } from './ipc/push'
import { log } from './log'
import { safeStartAddress } from './origin'

/** How long the page may take to save what is unsaved before the user is asked. */
const patienceMs = 5_000

/** How the window is closed when its page asks for it. */
export interface Closing {
  readonly close: () => void
  /** Asks whether to close although these texts are not saved. */
  readonly confirm: (left: readonly LeftUnsaved[]) => Promise<boolean>
}

/**
 * Closes the window only after its page has saved: the page is told, and when it is done it closes
 * the window. A page that does not answer is never closed without asking the user, unless the
 * computer or the session ends, which waits for nobody.
 */
export function saveBeforeClosing(window: BrowserWindow, isEnding: () => boolean): Closing {
  let timer: NodeJS.Timeout | undefined
  let isAsking = false

  const close = () => {
    if (!window.isDestroyed()) window.destroy()
  }
  const stopWaiting = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const asking = async (ask: () => Promise<boolean>) => {
    isAsking = true
    const isAgreed = await ask()
    isAsking = false
    return isAgreed
  }
  const giveUpWaiting = async () => {
    timer = undefined
    if (isEnding() || (await asking(() => askToStopWaiting(window)))) close()
  }
  window.on('close', (event) => {
    if (!hasPage(window)) return
    event.preventDefault()
    if (timer !== undefined || isAsking) return
    pushTo(window, 'window.closing', null)
    timer = setTimeout(() => void giveUpWaiting(), patienceMs)
  })
  window.on('closed', stopWaiting)
  return {
    close,
    confirm: async (left) => {
      stopWaiting()
      if (isEnding() && left.every(({ isKept }) => isKept)) return true
      return asking(() => askToClose(window, left))
    },
  }
}

/** A page that is not there has nothing to save, and nobody who could answer. */
function hasPage(window: BrowserWindow): boolean {
  return window.webContents.getURL() !== '' && !window.webContents.isCrashed()
}

async function askToClose(window: BrowserWindow, left: readonly LeftUnsaved[]): Promise<boolean> {
  const isKept = left.every((text) => text.isKept)
  const reasons = left.map(({ title, why }) => say(`commands:dialog.unsaved.why.${why}`, { title }))
  const end = say(isKept ? 'commands:dialog.unsaved.kept' : 'commands:dialog.unsaved.notKept')
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('commands:dialog.unsaved.message', { count: left.length }),
    detail: `${reasons.join('\n')}\n\n${end}`,
    buttons: [
      say('commands:dialog.unsaved.stay'),
      say(isKept ? 'commands:dialog.unsaved.closeKept' : 'commands:dialog.unsaved.closeLost'),
    ],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

async function askToStopWaiting(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('commands:dialog.closing.message'),
    detail: say('commands:dialog.closing.detail'),
    buttons: [say('commands:dialog.closing.keepOpen'), say('commands:dialog.closing.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/**
 * When the page's process ends by itself, the user is told and can have the page again: as it was, or
 * with nothing open, should what was open have ended it.
 */
export function offerToReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`the page ended: ${reason}`)
    void askAfterCrash(window)
  })
}

async function askAfterCrash(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say('commands:dialog.crash.message'),
    detail: say('commands:dialog.crash.detail'),
    buttons: [
      say('commands:dialog.crash.reload'),
      say('commands:dialog.crash.safely'),
      say('commands:dialog.crash.quit'),
    ],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else if (response === 1) await window.loadURL(safeStartAddress)
  else app.quit()
}

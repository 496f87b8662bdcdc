import { app, dialog, type BrowserWindow } from 'electron'
import { say } from '../shared/words/words'
import { pushTo } from './ipc/push'
import { log } from './log'

/** How long the page may take to save what is unsaved before the user is asked. */
const patienceMs = 5_000

/**
 * Closes the window only after its page has saved: the page is told, and when it is done the returned
 * function closes the window. A page that does not answer is never closed without asking the user.
 */
export function saveBeforeClosing(window: BrowserWindow): () => void {
  let timer: NodeJS.Timeout | undefined
  window.on('close', (event) => {
    if (!hasPage(window)) return
    event.preventDefault()
    if (timer !== undefined) return
    pushTo(window, 'window.closing', null)
    timer = setTimeout(() => {
      timer = undefined
      askToCloseAnyway(window)
    }, patienceMs)
  })
  window.on('closed', () => clearTimeout(timer))
  return () => {
    if (!window.isDestroyed()) window.destroy()
  }
}

/** A page that is not there has nothing to save, and nobody who could answer. */
function hasPage(window: BrowserWindow): boolean {
  return window.webContents.getURL() !== '' && !window.webContents.isCrashed()
}

function askToCloseAnyway(window: BrowserWindow): void {
  const closeAnyway = 1
  const choice = dialog.showMessageBox(window, {
    type: 'warning',
    message: say('commands:dialog.closing.message'),
    detail: say('commands:dialog.closing.detail'),
    buttons: [say('commands:dialog.closing.keepOpen'), say('commands:dialog.closing.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  void choice.then(({ response }) => {
    if (response === closeAnyway && !window.isDestroyed()) window.destroy()
  })
}

/** When the page's process ends by itself, the user is told and can have the page again. */
export function offerToReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`the page ended: ${reason}`)
    const reload = 0
    const choice = dialog.showMessageBox(window, {
      type: 'error',
      message: say('commands:dialog.crash.message'),
      detail: say('commands:dialog.crash.detail'),
      buttons: [say('commands:dialog.crash.reload'), say('commands:dialog.crash.quit')],
      defaultId: reload,
      cancelId: reload,
      noLink: true,
    })
    void choice.then(({ response }) => {
      if (response === reload) window.webContents.reload()
      else app.quit()
    })
  })
}

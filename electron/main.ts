import { app, dialog, nativeTheme, powerMonitor } from 'electron'
import { say } from '../shared/words/words'
import { offerToReload, saveBeforeClosing } from './closing'
import { makeDesktop } from './desktop'
import { followEnding } from './ending'
import { storedTheme } from './storage/app-state'
import { makeHandlers } from './handlers/handlers'
import { Session } from './handlers/session'
import { registerCalls } from './ipc/register'
import { pushTo } from './ipc/push'
import { log } from './log'
import { nameUndo, showMenu } from './menu'
import { switchNetworkOff } from './network-guard'
import { isSafeStart } from './folder-argument'
import { answerSecondStart, openGivenFolder } from './open-folder'
import { safeStartAddress, startAddress } from './origin'
import { programPlaces } from './places'
import { declareSchemes, servePicturesOf, serveWindowFrom } from './protocol'
import { quitWhenWritten } from './quitting'
import { guardEverything } from './security'
import { makeWindow } from './window'

// For root, Chromium has no sandbox: whoever starts it so must say `--no-sandbox`.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareSchemes()
switchNetworkOff()
guardEverything()

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const places = programPlaces()
  const theme = await storedTheme(places.appStateFolder)
  nativeTheme.themeSource = theme
  serveWindowFrom(places.windowFolder)

  const window = makeWindow(places)
  const desktop = makeDesktop(window, places, saveBeforeClosing(window, followEnding(window)))
  const session = new Session({
    onChanged: (change) => {
      nameUndo(change.snapshot?.undo ?? null, change.snapshot?.redo ?? null)
      desktop.push('notebook.changed', change)
    },
    onOutside: (news) => desktop.push('notebook.outside', news),
    program: `${app.getName()} ${app.getVersion()}`,
  })
  servePicturesOf(() => session.folder())
  const handlers = makeHandlers(session, desktop)
  registerCalls(handlers, window.webContents)
  showMenu(theme, (id) => pushTo(window, 'command.run', { id }))
  offerToReload(window)
  answerSecondStart(window, handlers)
  quitWhenWritten(session)
  // Whatever happened meanwhile is noticed even where the system does not tell.
  window.on('focus', () => void session.setInFront(true))
  window.on('blur', () => void session.setInFront(false))
  powerMonitor.on('resume', () => void session.setInFront(window.isFocused()))

  // Also a page that is loaded anew meanwhile ends here.
  const address = isSafeStart(process.argv) ? safeStartAddress : startAddress
  await window.loadURL(address).catch(() => log('the page was not loaded at once'))
  // Only now: what is pushed to a window without a page keeps its page from being loaded at all.
  await openGivenFolder(window, handlers)
}

function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  log(`cannot start: ${reason}`)
  dialog.showErrorBox(
    say('commands:dialog.start.title'),
    say('commands:dialog.start.detail', { reason }),
  )
  app.exit(1)
}

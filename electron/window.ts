import { app, BrowserWindow, nativeTheme } from 'electron'
import { callNames, pushes } from '../shared/ipc/contract'
import { bridgeArgument } from './ipc/bridge-names'
import { offerClipboard } from './menu'
import type { ProgramPlaces } from './places'
import { rememberedPlace, rememberPlace } from './window-bounds'
import { smallest } from './window-place'

/** The `--desk` of each theme in the window's tokens, so that nothing flashes before the first paint. */
const desk = { light: '#EDEBE6', dark: '#121314' }

/**
 * Makes the program's one window, with nothing in it yet. It shows itself when its page is painted
 * for the first time.
 */
export function makeWindow({ preload, appStateFolder }: ProgramPlaces): BrowserWindow {
  const { bounds, isMaximized } = rememberedPlace(appStateFolder)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: app.getName(),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    webPreferences: {
      preload,
      additionalArguments: [bridgeArgument({ calls: callNames, pushes: Object.keys(pushes) })],
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => rememberPlace(window, appStateFolder))
  offerClipboard(window)
  return window
}

/** Brings the window to the front, also when it is minimised. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

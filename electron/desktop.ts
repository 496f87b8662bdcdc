import { app, clipboard, nativeTheme, shell, type BrowserWindow } from 'electron'
import {
  chooseBackup,
  chooseExportFile,
  chooseFolder,
  chooseTextFile,
  confirmAddress,
} from './dialogs'
import type { Desktop } from './handlers/desktop'
import { pushTo } from './ipc/push'
import { checkTheme, offerCommands } from './menu'
import type { Closing } from './closing'
import type { ProgramPlaces } from './places'

/** The real desktop around one window. */
export function makeDesktop(
  window: BrowserWindow,
  { sampleFolder, appStateFolder, searchThread }: ProgramPlaces,
  closing: Closing,
): Desktop {
  return {
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      locale: app.getLocale(),
      documents: app.getPath('documents'),
    }),
    chooseFolder: (purpose) => chooseFolder(window, purpose),
    chooseTextFile: () => chooseTextFile(window),
    chooseExportFile: (name, folder) => chooseExportFile(window, name, folder),
    chooseBackup: (purpose, proposed) => chooseBackup(window, purpose, proposed),
    showInFolder: (path) => shell.showItemInFolder(path),
    confirmAddress: (address) => confirmAddress(window, address),
    copyText: async (text) => {
      await clipboard.writeText(text)
    },
    offerCommands,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme
      checkTheme(theme)
    },
    push: (name, payload) => pushTo(window, name, payload),
    closeWindow: closing.close,
    confirmClosing: closing.confirm,
    searchThread,
    sampleFolder,
    appStateFolder,
  }
}

import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { forgetNotebook, recentNotebooks, storedTheme, storeTheme } from '../storage/app-state'
import type { Desktop } from './desktop'

type AppCall = Extract<keyof Handlers, `app.${string}` | `window.${string}`>

/** The program itself: what it is, how it looks, and the few things it shows outside its window. */
export function appHandlers(
  desktop: Desktop,
  exported: ReadonlySet<string>,
): Pick<Handlers, AppCall> {
  const info = async () => ({
    ...desktop.info(),
    theme: await storedTheme(desktop.appStateFolder),
    recents: await recentNotebooks(desktop.appStateFolder),
  })
  return {
    'app.info': info,
    'app.setTheme': async ({ theme }) => {
      await storeTheme(desktop.appStateFolder, theme)
      desktop.setTheme(theme)
      return null
    },
    'app.forgetRecent': async ({ folder }) => {
      await forgetNotebook(desktop.appStateFolder, folder)
      return info()
    },
    'app.showInFolder': async ({ path }) => {
      await Promise.resolve()
      // Only what was written here is shown: a path from the window opens nothing else.
      if (!exported.has(path)) throw new AppError('invalid', say('storage:notExported'))
      desktop.showInFolder(path)
      return null
    },
    'app.openAddress': ({ address }) => desktop.confirmAddress(address),
    'app.copyText': async ({ text }) => {
      await desktop.copyText(text)
      return null
    },
    'app.offerCommands': async ({ available }) => {
      await Promise.resolve()
      desktop.offerCommands(available)
      return null
    },
    'window.confirmClosing': ({ left }) => desktop.confirmClosing(left),
    'window.readyToClose': async () => {
      await Promise.resolve()
      desktop.closeWindow()
      return null
    },
  }
}

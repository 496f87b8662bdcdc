import { setSettings } from '../../shared/changes/settings'
import type { Snapshot } from '../../shared/ipc/views'
import { requireRecord } from '../../shared/notebook/records'
import type { Handlers } from '../ipc/answer'
import { createNotebook, unmakeNotebook } from '../storage/create-notebook'
import { rememberNotebook, whileWritingIn } from '../storage/app-state'
import { realPathInside } from '../storage/safe-path'
import type { Desktop } from './desktop'
import { copyOfSample } from './sample'
import type { Session } from './session'

type NotebookCall = Extract<keyof Handlers, `notebook.${string}` | `check.${string}`>

/** Making, opening and closing a notebook, and taking changes back. */
export function notebookHandlers(session: Session, desktop: Desktop): Pick<Handlers, NotebookCall> {
  const open = async (folder: string): Promise<Snapshot> => {
    const snapshot = await session.openFolder(folder)
    const openedAt = new Date().toISOString()
    const opened = { folder: snapshot.folder, name: snapshot.name, openedAt }
    // A list of recent notebooks that cannot be written is no reason not to open one.
    await rememberNotebook(desktop.appStateFolder, opened).catch(() => undefined)
    return snapshot
  }
  return {
    'notebook.chooseFolder': ({ purpose }) => desktop.chooseFolder(purpose),
    'notebook.create': async ({ folder, name }) => {
      const make = () => createNotebook(folder, name, new Date())
      const root = await whileWritingIn(desktop.appStateFolder, folder, make)
      try {
        return await open(root)
      } catch (error) {
        // What cannot be opened was not made: else the folder would be in the way of a second try.
        await unmakeNotebook(root).catch(() => undefined)
        throw error
      }
    },
    'notebook.open': ({ folder }) => open(folder),
    'notebook.openSample': async () =>
      open(await copyOfSample(desktop.sampleFolder, desktop.info().documents)),
    'notebook.current': () => Promise.resolve(session.snapshot()),
    'notebook.close': async () => {
      await session.close()
      return null
    },
    'notebook.takeOver': () => session.takeOver(),
    'notebook.undo': async (meant) => {
      await session.undo(meant?.id)
      return null
    },
    'notebook.redo': async () => {
      await session.redo()
      return null
    },
    'notebook.setSettings': async ({ settings, seen }) => {
      await session.change((state) => ({ change: setSettings(state, settings, seen) }))
      return null
    },
    'notebook.showFile': async ({ path }) => {
      await Promise.resolve()
      const file = realPathInside(session.folder(), path)
      requireRecord(session.state(), path)
      desktop.showInFolder(file)
      return null
    },
    'check.run': () => Promise.resolve(session.snapshot()?.problems ?? []),
  }
}

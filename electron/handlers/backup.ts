import { basename, join } from 'node:path'
import { safeFileName } from '../../shared/changes/file-name'
import type { Handlers } from '../ipc/answer'
import { makeBackup } from '../storage/backup'
import { restoreBackup } from '../storage/restore-backup'
import type { Desktop } from './desktop'
import type { Session } from './session'

type BackupCall = Extract<keyof Handlers, `backup.${string}`>

/** A whole notebook in one file: made, and unpacked into a folder of its own. */
export function backupHandlers(
  session: Session,
  desktop: Desktop,
  exported: Set<string>,
): Pick<Handlers, BackupCall> {
  return {
    'backup.create': async () => {
      const { name } = session.state().manifest
      const day = new Date().toISOString().slice(0, 10)
      const proposed = join(desktop.info().documents, `${safeFileName(name)} ${day}.zip`)
      const file = await desktop.chooseBackup('save', proposed)
      if (file === null) return null
      // In turn, so that no change is half in it.
      const made = await session.withNotebook(({ root }) => makeBackup(root, file))
      exported.add(made.path)
      return made
    },
    'backup.unpack': async () => {
      const file = await desktop.chooseBackup('open', desktop.info().documents)
      if (file === null) return null
      const parent = await desktop.chooseFolder('create')
      if (parent === null) return null
      const name = safeFileName(basename(file).replace(/\.zip$/i, ''))
      return restoreBackup(file, join(parent, name))
    },
  }
}

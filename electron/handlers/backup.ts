import { basename, join } from 'node:path'
import { safeFileName } from '../../shared/changes/file-name'
import type { Push } from '../../shared/ipc/contract'
import type { Handlers } from '../ipc/answer'
import { makeBackup } from '../storage/backup'
import { Cancelled, type LongWork } from '../storage/long-work'
import { restoreBackup } from '../storage/restore-backup'
import type { Desktop } from './desktop'
import type { Session } from './session'

type BackupCall = Extract<keyof Handlers, `backup.${string}` | `work.${string}`>
type WorkName = Push<'work.progress'>['work']

/** The window is told that often how far a work is. */
const tellEveryMs = 100

/** A whole notebook in one file: made, and unpacked into a folder of its own. */
export function backupHandlers(
  session: Session,
  desktop: Desktop,
  exported: Set<string>,
): Pick<Handlers, BackupCall> {
  const underWay = new Map<WorkName, AbortController>()

  /** Does a work that is told of and can be stopped; `null` when it was. */
  const doing = async <T>(
    name: WorkName,
    work: (abort: AbortController, asked: Required<LongWork>) => Promise<T>,
  ): Promise<T | null> => {
    const abort = new AbortController()
    underWay.get(name)?.abort()
    underWay.set(name, abort)
    try {
      const onProgress = tellNow((done, total) => {
        desktop.push('work.progress', { work: name, done, total })
      })
      return await work(abort, { signal: abort.signal, onProgress })
    } catch (error) {
      if (error instanceof Cancelled) return null
      throw error
    } finally {
      if (underWay.get(name) === abort) underWay.delete(name)
    }
  }
  return {
    'backup.create': async () => {
      const { name } = session.state().manifest
      const day = new Date().toISOString().slice(0, 10)
      const proposed = join(desktop.info().documents, `${safeFileName(name)} ${day}.zip`)
      const file = await desktop.chooseBackup('save', proposed)
      if (file === null) return null
      const made = await doing('backup', (abort, asked) =>
        session.beside(abort, ({ root }, { beforeChanges }) =>
          makeBackup(root, file, { ...asked, onBegin: beforeChanges }),
        ),
      )
      if (made) exported.add(made.path)
      return made
    },
    'backup.unpack': async () => {
      const file = await desktop.chooseBackup('open', desktop.info().documents)
      if (file === null) return null
      const parent = await desktop.chooseFolder('create')
      if (parent === null) return null
      const name = safeFileName(basename(file).replace(/\.zip$/i, ''))
      return doing('restore', (_, asked) => restoreBackup(file, join(parent, name), asked))
    },
    'work.cancel': async ({ work }) => {
      await Promise.resolve()
      underWay.get(work)?.abort()
      return null
    },
  }
}

/** Passes on only what comes when some time has passed since the last. */
function tellNow(tell: (done: number, total: number) => void) {
  let toldAtMs = performance.now()
  return (done: number, total: number) => {
    if (performance.now() - toldAtMs < tellEveryMs) return
    toldAtMs = performance.now()
    tell(done, total)
  }
}

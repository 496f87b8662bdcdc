import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { lastGoodVersion, restoreLastGood, setAside } from '../storage/mend'
import type { OpenedNotebook } from '../storage/open-notebook'
import type { Session } from './session'

type DamageCall = Extract<keyof Handlers, `damage.${string}`>

/** What the user can do about a JSON file of the notebook that is damaged. */
export function damageHandlers(session: Session): Pick<Handlers, DamageCall> {
  /** Mends a file, and reads the notebook again as it is then. */
  const mend = async <T>(
    path: string,
    work: (root: string, at: Date) => Promise<T>,
  ): Promise<T> => {
    const done = await session.withNotebook((opened, at) => {
      refuseUnlessDamaged(opened, path)
      return work(opened.root, at)
    })
    await session.openFolder(session.folder())
    return done
  }
  return {
    'damage.lastGood': ({ path }) =>
      session.withNotebook(async ({ root }) => {
        const good = await lastGoodVersion(root, path)
        return { at: good?.at ?? null }
      }),
    'damage.restore': async ({ path }) => ({
      at: await mend(path, (root, at) => restoreLastGood(root, path, at)),
    }),
    'damage.setAside': async ({ path }) => ({
      aside: await mend(path, (root, at) => setAside(root, path, at)),
    }),
  }
}

/** A file that can be read is nobody's to put away. */
function refuseUnlessDamaged({ readOnly, state }: OpenedNotebook, path: string): void {
  if (readOnly) throw new AppError('read-only', readOnly.message)
  const isDamaged = state.damage.some(
    ({ code, where }) =>
      where.path === path && (code === 'json-broken' || code === 'file-unreadable'),
  )
  if (!isDamaged) throw new AppError('conflict', say('storage:damage.notDamaged', { file: path }))
}

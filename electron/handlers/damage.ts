import { AppError } from '../../shared/model/failure'
import { notebookJsonPathSchema } from '../../shared/model/notebook-json'
import type { ProblemCode } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { convertText, readForeignText } from '../storage/convert-text'
import { lastTextOf, restoreLostText } from '../storage/lost-texts'
import { lastGoodVersion, restoreLastGood, setAside } from '../storage/mend'
import type { OpenedNotebook } from '../storage/open-notebook'
import type { Session } from './session'

/** So much of a text that is looked at before it is converted, in UTF-16 code units. */
const mostShown = 200_000

type DamageCall = Extract<keyof Handlers, `damage.${string}`>

/** What the user can do about a file of the notebook that is damaged. */
export function damageHandlers(session: Session): Pick<Handlers, DamageCall> {
  /** Mends a file, and reads the notebook again as it is then. */
  const mend = async <T>(
    path: string,
    work: (root: string, at: Date) => Promise<T>,
  ): Promise<T> => {
    const done = await session.withNotebook((opened, at) => {
      refuseIfReadOnly(opened)
      refuseUnless(opened, path, ['json-broken', 'file-unreadable'])
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
    'damage.readAs': ({ path, encoding }) =>
      session.withNotebook(async (opened) => {
        await Promise.resolve()
        refuseUnless(opened, path, ['text-encoding'])
        const { text, ...read } = readForeignText(opened.root, path, encoding)
        return { ...read, text: text.slice(0, mostShown), isWhole: text.length <= mostShown }
      }),
    'damage.convert': ({ path, encoding }) =>
      session.mend([path], async (opened, at) => {
        refuseIfReadOnly(opened)
        refuseUnless(opened, path, ['text-encoding'])
        return { aside: await convertText(opened.root, path, encoding, at) }
      }),
    'damage.lastText': ({ path }) =>
      session.withNotebook(async (opened) => {
        refuseUnless(opened, path, ['text-lost'])
        const last = await lastTextOf(opened.root, path)
        return { at: last?.at ?? null }
      }),
    'damage.restoreText': ({ path }) =>
      session.mend([path], async (opened, at) => {
        refuseIfReadOnly(opened)
        refuseUnless(opened, path, ['text-lost'])
        return { at: await restoreLostText(opened.root, path, at) }
      }),
    'damage.setAside': async ({ path }) => ({
      aside: await mend(path, (root, at) => setAside(root, path, at)),
    }),
  }
}

function refuseIfReadOnly({ readOnly }: OpenedNotebook): void {
  if (readOnly) throw new AppError('read-only', readOnly.message)
}

/** A file in which nothing is wrong is nobody's to put away. */
function refuseUnless(
  { state }: OpenedNotebook,
  path: string,
  codes: readonly ProblemCode[],
): void {
  const isSo = state.damage.some(({ code, where }) => where.path === path && codes.includes(code))
  if (isSo) return
  const isOurs = state.records.has(path) || notebookJsonPathSchema.safeParse(path).success
  if (!isOurs) throw new AppError('not-found', say('changes:recordGone', { path }))
  throw new AppError('conflict', say('storage:damage.notDamaged', { file: path }))
}

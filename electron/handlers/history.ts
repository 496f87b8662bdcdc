import { copyVersion, restoreVersion, type EarlierText } from '../../shared/changes/versions'
import { withBody } from '../../shared/markdown/line-endings'
import { AppError } from '../../shared/model/failure'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { keepVersion, versionsOf } from '../storage/history'
import { readText } from '../storage/history-texts'
import type { Session } from './session'

type HistoryCall = Extract<keyof Handlers, `history.${string}`>

/** The versions of a record: kept, looked at, and brought back. */
export function historyHandlers(session: Session): Pick<Handlers, HistoryCall> {
  /** An earlier text of a record that is in the notebook. */
  const earlier = (path: string, version: number): Promise<EarlierText> =>
    session.withNotebook(async ({ root, state }) => {
      const kept = versionsOf(root, recordAt(state, path)).find(({ n }) => n === version)
      if (!kept) throw new AppError('not-found', say('storage:history.versionGone'))
      return { text: await readText(root, kept.sha256), at: kept.at }
    })
  return {
    'history.keep': async ({ path, body }) => {
      await session.withNotebook(async ({ root, state, readOnly }, at) => {
        if (readOnly) throw new AppError('read-only', readOnly.message)
        const { id, text, bodyStart } = recordAt(state, path)
        // The file's own text is kept as well: nobody knows yet which of the two will stay.
        for (const one of [text, withBody(text, bodyStart, body)]) {
          await keepVersion(root, { path, id, text: one, cause: 'conflict' }, at)
        }
      })
      return null
    },
    'history.list': ({ path }) =>
      session.withNotebook(async ({ root, state }) => {
        await Promise.resolve()
        const versions = versionsOf(root, recordAt(state, path))
        return versions
          .map(({ n, at, cause, name = null, length, path: was }) => {
            return { version: n, at, cause, name, length, path: was }
          })
          .reverse()
      }),
    'history.read': async ({ path, version }) => {
      const { text } = await earlier(path, version)
      return { text }
    },
    'history.restore': async ({ path, version }) => {
      const text = await earlier(path, version)
      await session.change((state, making) => ({
        change: restoreVersion(state, making, path, text),
      }))
      return null
    },
    'history.copy': async ({ path, version }) => {
      const text = await earlier(path, version)
      const made = await session.change((state, making) => copyVersion(state, making, path, text))
      return { path: made.path }
    },
  }
}

function recordAt(state: NotebookState, path: string): RecordFile {
  const record = state.records.get(path)
  if (!record) throw new AppError('not-found', say('changes:recordGone', { path }))
  return record
}

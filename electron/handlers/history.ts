import type { Making } from '../../shared/changes/draft'
import { restoreItems } from '../../shared/changes/restore-items'
import { copyVersion, restoreVersion, type EarlierText } from '../../shared/changes/versions'
import { withBody } from '../../shared/markdown/line-endings'
import type { Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { collectionPathSchema, notebookJsonPathSchema } from '../../shared/model/notebook-json'
import { requireRecord } from '../../shared/notebook/records'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { itemsInText } from '../storage/collection-file'
import { keepVersion, versionsOf } from '../storage/history'
import { readText } from '../storage/history-texts'
import type { OpenedNotebook } from '../storage/open-notebook'
import { readTextFile } from '../storage/read-file'
import { existsInside, realPathInside } from '../storage/safe-path'
import { trashedRecord } from '../storage/trash-list'
import type { Session } from './session'

/** A record in the notebook, or with the time of its removal one in the trash. */
interface Place {
  readonly path: string
  readonly stamp?: string | undefined
}

type HistoryCall = Extract<keyof Handlers, `history.${string}`>

/** The versions of a record: kept, looked at, and brought back. */
export function historyHandlers(session: Session): Pick<Handlers, HistoryCall> {
  const earlier = (place: Place, version: number): Promise<EarlierText> =>
    session.withNotebook(async (opened) => {
      const kept = versionsOf(opened.root, fileOf(opened, place)).find(({ n }) => n === version)
      if (!kept) throw new AppError('not-found', say('storage:history.versionGone'))
      return { text: await readText(opened.root, kept.sha256), at: kept.at }
    })
  return {
    'history.keep': async ({ path, body }) => {
      await session.withNotebook(async ({ root, state, readOnly }, at) => {
        if (readOnly) throw new AppError('read-only', readOnly.message)
        const { id, text, bodyStart } = requireRecord(state, path)
        // The file's own text is kept as well: nobody knows yet which of the two will stay.
        for (const one of [text, withBody(text, bodyStart, body)]) {
          await keepVersion(root, { path, id, text: one, cause: 'conflict' }, at)
        }
      })
      return null
    },
    'history.list': (place) =>
      session.withNotebook(async (opened) => {
        await Promise.resolve()
        const versions = versionsOf(opened.root, fileOf(opened, place))
        return versions
          .map(({ n, at, cause, name = null, length, path: was }) => {
            return { version: n, at, cause, name, length, path: was }
          })
          .reverse()
      }),
    'history.read': async ({ version, ...place }) => {
      const { text } = await earlier(place, version)
      return { text }
    },
    'history.now': (place) =>
      session.withNotebook(async (opened) => {
        await Promise.resolve()
        return { text: fileOf(opened, place).text }
      }),
    'history.restore': async ({ path, version }) => {
      const text = await earlier({ path }, version)
      await session.change((state, making) => ({ change: restored(state, making, path, text) }))
      return null
    },
    'history.copy': async ({ version, ...place }) => {
      const text = await earlier(place, version)
      const record = await session.withNotebook((opened) =>
        Promise.resolve(recordOf(opened, place)),
      )
      const { path } = await session.change((state, making) =>
        copyVersion(state, making, record, text),
      )
      return { path }
    },
  }
}

/** An earlier text in its place: of a record as a whole, of a JSON file entry by entry. */
function restored(
  state: NotebookState,
  making: Making,
  path: string,
  earlier: EarlierText,
): Change {
  const collection = collectionPathSchema.safeParse(path).data
  if (collection === undefined) return restoreVersion(state, making, path, earlier)
  const items = itemsInText(collection, earlier.text)
  if (!items) throw new AppError('invalid', say('storage:history.notWhole', { file: path }))
  return restoreItems(state, collection, items, earlier.at)
}

/** A record, or a JSON file of the notebook, which is known by its path. */
function fileOf(
  opened: OpenedNotebook,
  place: Place,
): { readonly path: string; readonly id: string | null; readonly text: string } {
  const { root } = opened
  const { path } = place
  if (!notebookJsonPathSchema.safeParse(path).success) return recordOf(opened, place)
  const text = existsInside(root, path) ? readTextFile(realPathInside(root, path), path).text : ''
  return { path, id: null, text }
}

function recordOf({ root, state }: OpenedNotebook, { path, stamp }: Place): RecordFile {
  return stamp === undefined
    ? requireRecord(state, path)
    : trashedRecord(root, { stamp, path }).record
}

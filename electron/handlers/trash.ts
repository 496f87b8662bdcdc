import { bringBack } from '../../shared/changes/trash'
import { AppError } from '../../shared/model/failure'
import type { RecordFile } from '../../shared/notebook/state'
import type { Handlers } from '../ipc/answer'
import { forgetHistory } from '../storage/history-forget'
import type { OpenedNotebook } from '../storage/open-notebook'
import {
  deleteForGood,
  trashedPassages,
  trashedRecord,
  trashedRecords,
  type TrashPlace,
} from '../storage/trash-list'
import type { Session } from './session'

type TrashCall = Extract<keyof Handlers, `trash.${string}`>

const dayMs = 24 * 60 * 60 * 1000

/** What was taken out of the notebook: looked at, brought back, deleted for good. */
export function trashHandlers(session: Session): Pick<Handlers, TrashCall> {
  return {
    'trash.list': () =>
      session.withNotebook(async ({ root }) => {
        const found = await trashedRecords(root)
        return found.map(({ stamp, path, at, record: { kind, title, text } }) => {
          return { stamp, path, at, kind, title, length: text.length }
        })
      }),
    'trash.restore': async (place) => {
      const { record, passages } = await session.withNotebook(async ({ root }) => ({
        record: trashedRecord(root, place).record,
        passages: await trashedPassages(root, place),
      }))
      const { path } = await session.change((state, making) =>
        bringBack(state, making, record, passages),
      )
      await session.withNotebook(({ root }) => dropFromTrash(root, place))
      return { path }
    },
    'trash.remove': ({ places }) =>
      session.withNotebook(async (opened) => {
        const { root } = changeable(opened)
        return removeAll(
          opened,
          places.map((place) => trashedRecord(root, place)),
        )
      }),
    'trash.empty': ({ olderThanDays }) =>
      session.withNotebook(async (opened, at) => {
        const found = await trashedRecords(changeable(opened).root)
        const isOld = (time: string | null) =>
          time !== null && at.getTime() - Date.parse(time) >= olderThanDays * dayMs
        return removeAll(
          opened,
          found.filter((one) => olderThanDays === 0 || isOld(one.at)),
        )
      }),
  }
}

/** Deletes for good, with all that is known of the past of records that are not in the notebook. */
async function removeAll(
  { root, state }: OpenedNotebook,
  trashed: readonly (TrashPlace & { readonly record: RecordFile })[],
): Promise<{ removed: number }> {
  for (const one of trashed) await deleteForGood(root, one)
  const living = new Set([...state.records.values()].map(({ id }) => id))
  const left = await trashedRecords(root)
  const gone = trashed
    .map(({ record }) => record)
    .filter((record) => {
      const isAlive = record.id === null ? state.records.has(record.path) : living.has(record.id)
      return !isAlive && !left.some(({ record: other }) => isOne(record, other))
    })
  await forgetHistory(root, gone)
  return { removed: trashed.length }
}

function isOne(one: RecordFile, other: RecordFile): boolean {
  return one.id === null ? one.path === other.path : one.id === other.id
}

/** What came back is in the notebook already; a copy that cannot be removed does no harm. */
async function dropFromTrash(root: string, place: TrashPlace): Promise<void> {
  await deleteForGood(root, place).catch(() => undefined)
}

function changeable(opened: OpenedNotebook): OpenedNotebook {
  if (opened.readOnly) throw new AppError('read-only', opened.readOnly.message)
  return opened
}

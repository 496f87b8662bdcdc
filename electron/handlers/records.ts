import { keepGone } from '../../shared/changes/keep-gone'
import { createNote, removeRecord, saveBody } from '../../shared/changes/records'
import { changedPaths, renameRecord } from '../../shared/changes/rename'
import { settleCopy } from '../../shared/changes/settle-copy'
import { AppError } from '../../shared/model/failure'
import { copiedFrom } from '../../shared/notebook/copies'
import { dependentsOf } from '../../shared/notebook/dependents'
import { linksOf } from '../../shared/notebook/links'
import { recordView } from '../../shared/notebook/passage-views'
import { requireRecord } from '../../shared/notebook/records'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { sha256Of } from '../storage/content-hash'
import { whyNotWritable } from '../storage/why-not-writable'
import type { Session } from './session'

type RecordCall = Extract<keyof Handlers, `records.${string}` | `notes.${string}`>

/** Reading and writing any record, and making notes. */
export function recordHandlers(session: Session): Pick<Handlers, RecordCall> {
  return {
    'records.read': async ({ path }) => {
      const record = requireRecord(await session.stateWithFresh(path), path)
      const notWritableBecause = whyNotWritable(session.folder(), path)
      return { ...recordView(record, sha256Of(record.text)), notWritableBecause }
    },
    'records.save': async ({ path, body, baseSha256 }) => {
      await session.change((state, making) => {
        if (!session.isBase(requireRecord(state, path), baseSha256)) {
          throw new AppError('conflict', say('storage:session.changedOnDisk', { file: path }))
        }
        return { change: saveBody(state, making, path, body) }
      }, 'typed')
      const saved = requireRecord(session.state(), path)
      return { fileSha256: sha256Of(saved.text), savedAt: new Date().toISOString() }
    },
    'records.rename': async ({ path, title }) => {
      const made = await session.change((state, making) => renameRecord(state, making, path, title))
      return { path: made.path, changed: changedPaths(made.change) }
    },
    'records.keepGone': async ({ path, body }) => {
      const gone = session.goneRecord(path)
      if (!gone) throw new AppError('not-found', say('changes:recordGone', { path }))
      await session.change((state, making) => ({ change: keepGone(state, making, gone, body) }))
      return null
    },
    'records.remove': async ({ path }) => {
      await session.change((state, making) => ({ change: removeRecord(state, making, path) }))
      return null
    },
    'records.original': async ({ path }) => {
      await Promise.resolve()
      const { records } = session.state()
      const original = copiedFrom(records, requireRecord(session.state(), path).path)
      return { path: original !== null && records.has(original) ? original : null }
    },
    'records.settleCopy': async ({ path, kept }) => {
      await session.change((state, making) => ({ change: settleCopy(state, making, path, kept) }))
      return null
    },
    'records.dependents': async ({ path }) => {
      await Promise.resolve()
      const state = session.state()
      return dependentsOf(state, requireRecord(state, path))
    },
    'records.links': async ({ path }) => {
      await Promise.resolve()
      const state = session.state()
      requireRecord(state, path)
      return linksOf(state, path)
    },
    'notes.create': async (note) => {
      const { path } = await session.change((state, making) => createNote(state, making, note))
      return { path }
    },
  }
}

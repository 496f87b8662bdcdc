import { changedPaths, renameRecord } from '../../shared/changes/rename'
import { say } from '../../shared/words/words'
import { commitChange } from '../storage/commit-change'
import { HistoryKeeper } from '../storage/history-keeper'
import type { Command } from './command'
import { findRecord } from './find-record'
import { makingAt } from '../handlers/making'
import { changeIn } from './open'

/** Renames a record and every link to it, as one change. */
export const rename: Command = {
  name: 'rename',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'TITLE' }, { name: 'NEW' }],
  run(_, notebook: string, title: string, newTitle: string) {
    const now = new Date()
    return changeIn(notebook, now, async ({ root, state }) => {
      const record = findRecord(state, title)
      const { change } = renameRecord(state, makingAt(now), record.path, newTitle.trim())
      await new HistoryKeeper(root).before(change, false, now)
      await commitChange(root, change, now)
      const changed = changedPaths(change)
      const done = say('cli:rename.done', {
        from: record.title,
        to: newTitle.trim(),
        count: changed.length,
      })
      return { json: { changed }, text: [done, ...changed].join('\n') }
    })
  },
}

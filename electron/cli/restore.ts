import { say } from '../../shared/words/words'
import { openNotebook } from '../storage/open-notebook'
import { restoreBackup } from '../storage/restore-backup'
import type { Command } from './command'

/** Unpacks a backup into a new folder. */
export const restore: Command = {
  name: 'restore',
  arguments: [{ name: 'FILE' }, { name: 'FOLDER' }],
  async run(_, file: string, folder: string) {
    const path = await restoreBackup(file, folder)
    const { state } = await openNotebook(path, new Date())
    const { id, name } = state.manifest
    return { json: { path, id, name }, text: say('cli:restore.done', { name, path }) }
  },
}

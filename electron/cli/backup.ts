import { say } from '../../shared/words/words'
import { makeBackup } from '../storage/backup'
import { findNotebookFolder } from '../storage/notebook-folder'
import type { Command } from './command'

/** Writes the whole notebook into one zip archive. */
export const backup: Command = {
  name: 'backup',
  arguments: [{ name: 'NOTEBOOK' }],
  required: ['out'],
  async run({ out = '' }, notebook: string) {
    const made = await makeBackup(findNotebookFolder(notebook), out)
    const { path, files, bytes } = made
    return { json: made, text: say('cli:backup.done', { path, count: files, bytes }) }
  },
}

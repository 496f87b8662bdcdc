import { say } from '../../shared/words/words'
import { createNotebook } from '../storage/create-notebook'
import { openNotebook } from '../storage/open-notebook'
import type { Command } from './command'

/** Makes a new notebook. */
export const create: Command = {
  name: 'create',
  arguments: [{ name: 'FOLDER' }],
  required: ['name'],
  async run({ name = '' }, folder: string) {
    const now = new Date()
    const path = await createNotebook(folder, name.trim(), now)
    const { state } = await openNotebook(path, now)
    const { id } = state.manifest
    return {
      json: { path, id, name: name.trim() },
      text: say('cli:create.done', { name: name.trim(), path }),
    }
  },
}

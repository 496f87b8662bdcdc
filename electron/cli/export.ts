import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { composeDossier } from '../../shared/dossier/compose'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { sha256Of } from '../storage/content-hash'
import { openNotebook } from '../storage/open-notebook'
import { isInside } from '../storage/safe-path'
import { writeExport } from '../storage/write-export'
import type { Command } from './command'
import { findDossier } from './find-record'

/** Writes a dossier as a document that stands for itself. The notebook is only read. */
export const exportCommand: Command = {
  name: 'export',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'DOSSIER' }],
  required: ['out'],
  optional: ['format', 'flavour'],
  async run({ out = '' }, notebook: string, title: string) {
    const { root, state } = await openNotebook(notebook, new Date())
    const dossier = findDossier(state, title)
    refuseInside(root, out)
    const { markdown, problems } = composeDossier(state, dossier.path, sha256Of)
    const { path, bytes, sha256 } = await writeExport(out, markdown)
    const done = say('cli:export.done', { title: dossier.title, path, count: bytes })
    return {
      json: { path, bytes, sha256 },
      text: done,
      notices:
        problems.length === 0 ? [] : [say('cli:export.problems', { count: problems.length })],
    }
  },
}

/** A document in the notebook would be taken for a note of it, or replace one. */
function refuseInside(root: string, out: string): void {
  const folder = realFolderOf(resolve(out))
  if (folder === null) throw new AppError('not-found', say('cli:export.noFolder', { file: out }))
  if (isInside(root, folder)) throw new AppError('invalid', say('cli:export.inside', { file: out }))
}

function realFolderOf(file: string): string | null {
  try {
    return realpathSync(dirname(file))
  } catch {
    return null
  }
}

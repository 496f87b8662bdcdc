import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { flushFolder, removeDurably } from './durable-names'
import { newManifest, writeManifest } from './manifest-file'
import { findNotebookFolder } from './notebook-folder'
import { codeOf, storageFailure } from './storage-failure'
import { sweepTemporaries, temporariesIn } from './sweep'

/** What systems put into folders by themselves. */
const unnoticed = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/**
 * Makes a notebook in a folder that does not exist yet or is empty.
 * @returns the real path of the folder.
 * @throws AppError `conflict` when there are files in the folder, `storage` when the disk refuses.
 */
export async function createNotebook(folder: string, name: string, at: Date): Promise<string> {
  await makeEmptyFolder(resolve(folder))
  const root = findNotebookFolder(folder)
  try {
    await writeManifest(root, newManifest(name, at))
  } catch (error) {
    // Else the folder would not be empty when the user tries again.
    await unmakeNotebook(root).catch(() => undefined)
    throw error
  }
  return root
}

/**
 * Takes back what `createNotebook` did, as long as nothing else has happened in the folder.
 * @param root real path of the folder.
 * @throws AppError `storage`
 */
export async function unmakeNotebook(root: string): Promise<void> {
  await removeDurably(join(root, 'notebook.json'))
}

async function makeEmptyFolder(folder: string): Promise<void> {
  try {
    const first = mkdirSync(folder, { recursive: true })
    if (first !== undefined) await flushFolder(dirname(first))
    sweepTemporaries(temporariesIn(folder))
    const found = readdirSync(folder).filter((name) => !unnoticed.includes(name))
    if (found.length > 0) throw new AppError('conflict', say('storage:create.notEmpty', { folder }))
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '')) {
      throw new AppError('conflict', say('storage:create.notAFolder', { folder }))
    }
    throw storageFailure('write', folder, error)
  }
}

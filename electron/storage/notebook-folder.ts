import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { codeOf, isMissing, storageFailure } from './storage-failure'

/**
 * The real path of a notebook's folder.
 * @throws AppError with a sentence that says why it cannot be opened: `not-found`, `not-a-notebook`
 *   for a file, `storage` when it may not be read.
 */
export function findNotebookFolder(folder: string): string {
  try {
    const root = realpathSync(folder)
    if (!statSync(root).isDirectory()) {
      throw new AppError('not-a-notebook', say('storage:open.notAFolder', { folder }))
    }
    readdirSync(root)
    return root
  } catch (error) {
    if (isMissing(error)) throw new AppError('not-found', say('storage:open.missing', { folder }))
    if (codeOf(error) === 'EACCES') {
      throw new AppError('storage', say('storage:open.noPermission', { folder }), { cause: error })
    }
    throw storageFailure('read', folder, error)
  }
}

/** Whether files can be written in a folder. */
export function isWritable(root: string): boolean {
  try {
    accessSync(root, constants.W_OK)
    return true
  } catch {
    return false
  }
}

import { constants } from 'node:fs'
import { lstat, open, type FileHandle } from 'node:fs/promises'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { realPathInside } from './safe-path'
import { storageFailure } from './storage-failure'

const mostBytes = 50 * 1024 * 1024

// Windows has neither.
const { O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>

/**
 * Reads a picture of the notebook. Whether it lies inside is decided on the real path, and once more
 * when it is open: a folder may have been exchanged for a link meanwhile.
 * @throws AppError `storage`
 */
export async function readPicture(root: string, path: string): Promise<Buffer> {
  const real = realPathInside(root, path)
  try {
    const file = await open(real, constants.O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0))
    try {
      const stat = await file.stat()
      const isUsual = stat.isFile() && stat.size <= mostBytes
      if (!isUsual || !(await isStillThere(root, path, real, file))) {
        throw new AppError('storage', say('storage:path.notAFile', { path }))
      }
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw storageFailure('read', path, error)
  }
}

async function isStillThere(
  root: string,
  path: string,
  real: string,
  file: FileHandle,
): Promise<boolean> {
  if (realPathInside(root, path) !== real) return false
  const [opened, found] = [await file.stat(), await lstat(real)]
  return opened.ino === found.ino && opened.dev === found.dev
}

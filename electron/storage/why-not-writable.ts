import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { realPathInside } from './safe-path'
import { storageFailure } from './storage-failure'

/**
 * Why a file of the notebook cannot be saved at present, as a sentence; `null` where it can. So that
 * it is said before anybody types, not after.
 * @param root real path of the notebook's folder.
 */
export function whyNotWritable(root: string, path: string): string | null {
  try {
    const real = realPathInside(root, path)
    accessSync(real, constants.W_OK)
    // A file is replaced by a new one in the same folder.
    accessSync(dirname(real), constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return storageFailure('change', path, error).message
  }
}

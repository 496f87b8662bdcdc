import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { readTextFile } from './read-file'
import { storageFailure } from './storage-failure'

/**
 * The text of a file that the user chose, anywhere on the computer.
 * @throws AppError `storage`
 */
export function readChosenText(file: string): string {
  return readTextFile(realPathOf(file), basename(file)).text
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    throw storageFailure('read', basename(file), error)
  }
}

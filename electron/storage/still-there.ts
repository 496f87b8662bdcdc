import { lstatSync } from 'node:fs'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { readTextFile } from './read-file'
import { WrongContent } from './wrong-content'

/**
 * Looks whether a file holds what it held when a change was decided on: another program may have
 * written it since.
 * @param expected its text, `null` for no file, `undefined` for whatever there is.
 * @throws AppError `conflict` where it holds anything else; `storage` where it cannot be read.
 */
export function expectStill(
  path: string,
  expected: string | null | undefined,
  shownAs: string,
): void {
  if (expected === undefined || textIn(path, shownAs) === expected) return
  throw new AppError('conflict', say('storage:change.conflict', { file: shownAs }))
}

/** The same of a file that may not be there, or not be readable: then nothing else is known of it. */
export function isStill(path: string, expected: string | null | undefined): boolean {
  if (expected === undefined) return true
  try {
    const text = textIn(path, path)
    return text === null || text === expected
  } catch {
    return true
  }
}

/** `null` where there is no file, `undefined` where it is no text. */
function textIn(path: string, shownAs: string): string | null | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null
  try {
    return readTextFile(path, shownAs).text
  } catch (error) {
    if (error instanceof WrongContent) return undefined
    throw error
  }
}

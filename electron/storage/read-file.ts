import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { say } from '../../shared/words/words'
import { guessEncoding } from './encoding'
import { stampOf, type FileStamp } from './file-stamp'
import { storageFailure } from './storage-failure'
import { WrongContent } from './wrong-content'

/** No text of a notebook is that large; a larger file is left alone. */
const mostBytes = 100 * 1024 * 1024

/** A text file as it is on disk: nothing is changed by reading, not even a byte order mark. */
export interface FileText {
  readonly text: string
  /** Time of the last change, ISO 8601 UTC. */
  readonly modified: string
  /** Taken before the text was read. */
  readonly stamp: FileStamp
}

/**
 * Reads a text file whole.
 * @param real real path, no link in it.
 * @param shownAs the name by which the user knows the file.
 * @throws WrongContent when it is no ordinary file or not UTF-8 text; AppError `storage` when it
 *   cannot be read.
 */
export function readTextFile(real: string, shownAs: string): FileText {
  const { bytes, stat } = readBytes(real, shownAs)
  const modified = stat.mtime.toISOString()
  return { text: decode(bytes, shownAs), modified, stamp: stampOf(stat) }
}

/**
 * Reads a file whole, whatever it holds. Without waiting: a pipe or a device that took the file's
 * place must not hold the program.
 * @throws as `readTextFile`, but for what the bytes say.
 */
export function readBytes(real: string, shownAs: string): { bytes: Buffer; stat: Stats } {
  try {
    const file = openSync(real, constants.O_RDONLY | openGuards)
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) throw refused('path.notAFile', shownAs)
      if (stat.size > mostBytes) throw refused('text.tooLarge', shownAs)
      return { bytes: readFileSync(file), stat }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw storageFailure('read', shownAs, error)
  }
}

// Windows has neither.
const { O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>
const openGuards = (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0)

function decode(bytes: Buffer, shownAs: string): string {
  if (!bytes.includes(0)) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      // It is written in another way.
    }
  }
  const encoding = guessEncoding(bytes)
  if (encoding === null) throw refused('text.binary', shownAs)
  throw new WrongContent(say('storage:text.notUtf8', { path: shownAs }), null, encoding)
}

function refused(why: 'path.notAFile' | 'text.tooLarge' | 'text.binary', path: string) {
  return new WrongContent(say(`storage:${why}`, { path }))
}

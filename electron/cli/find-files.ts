import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { isMissing, storageFailure } from '../storage/storage-failure'

/** A file that may be taken into a notebook. */
export interface FoundFile {
  /** Its real path. */
  readonly real: string
  /** Its path as the user knows it. */
  readonly shown: string
  /** Its path below the folder that was given, with `/`; the name alone for a file that was given. */
  readonly below: string
}

/** A file that was not taken in, and why, in a sentence. */
export interface Skipped {
  readonly path: string
  readonly reason: string
}

export interface Found {
  readonly files: FoundFile[]
  readonly skipped: Skipped[]
}

/**
 * Finds the files below the given paths, in the order of their names. What begins with a dot is
 * passed over; links within a folder are not followed, because they may lead anywhere.
 * @throws AppError `not-found` when a path is not there.
 */
export function findFiles(paths: readonly string[]): Found {
  const found: Found = { files: [], skipped: [] }
  for (const path of paths) {
    const real = realPathOf(path)
    const stat = statSync(real)
    if (stat.isDirectory()) walk({ real, shown: path, below: '' }, found)
    else if (stat.isFile()) found.files.push({ real, shown: path, below: basename(path) })
    else found.skipped.push({ path, reason: say('cli:skipped.notAFile') })
  }
  return found
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (isMissing(error)) throw new AppError('not-found', say('cli:import.missing', { path }))
    throw storageFailure('read', path, error)
  }
}

function walk(folder: FoundFile, found: Found): void {
  for (const entry of entriesOf(folder, found)) {
    if (entry.name.startsWith('.')) continue
    const file = {
      real: join(folder.real, entry.name),
      shown: join(folder.shown, entry.name),
      below: folder.below === '' ? entry.name : `${folder.below}/${entry.name}`,
    }
    if (entry.isDirectory()) walk(file, found)
    else if (entry.isFile()) found.files.push(file)
    else {
      const why = entry.isSymbolicLink() ? 'link' : 'notAFile'
      found.skipped.push({ path: file.shown, reason: say(`cli:skipped.${why}`) })
    }
  }
}

function entriesOf({ real, shown }: FoundFile, found: Found): Dirent[] {
  try {
    const entries = readdirSync(real, { withFileTypes: true })
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    found.skipped.push({ path: shown, reason: storageFailure('read', shown, error).message })
    return []
  }
}

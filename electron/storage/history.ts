import type { VersionCause } from '../../shared/model/version'
import {
  appendToLog,
  logOf,
  readLog,
  versionsInLog,
  type Kept,
  type Known,
  type LogLine,
} from './history-log'
import { keepText } from './history-texts'

/** A text that is to be kept, of a record or of a JSON file of the notebook. */
export interface VersionToKeep extends Known {
  /** The whole file, front matter and all. */
  readonly text: string
  readonly cause: VersionCause
  /** The change before which it is kept, in words. */
  readonly name?: string
}

/**
 * Keeps a version. The same text is never kept twice in a row.
 * @param root real path of the notebook's folder.
 * @returns whether the record has one version more now.
 * @throws AppError `storage`
 */
export async function keepVersion(
  root: string,
  { path, id, text, cause, name }: VersionToKeep,
  at: Date,
): Promise<boolean> {
  const log = logOf({ path, id })
  const sha256 = await keepText(root, text)
  if (versionsInLog(root, log).at(-1)?.sha256 === sha256) return false
  const version: Kept = {
    n: nextNumber(root, log),
    at: at.toISOString(),
    sha256,
    length: text.length,
    cause,
    ...(name === undefined ? {} : { name }),
    path,
  }
  await appendToLog(root, log, [version])
  return true
}

/**
 * The versions of a record, oldest first. A record that has an id now may have been known by its path.
 * @throws AppError `storage` when they cannot be read.
 */
export function versionsOf(root: string, known: Known): Kept[] {
  return versionsInLog(root, logOf(known))
}

/**
 * Lets the history of a record go on under the name that it is about to have: a new path where it has
 * no id, or its first id. `endHistory` closes the old one when that has happened.
 * @throws AppError `storage`
 */
export async function continueHistory(root: string, from: Known, to: Known): Promise<void> {
  const [old, next] = [logOf(from), logOf(to)]
  const until = lastNumber(readLog(root, old))
  if (old === next || until === 0) return
  const known = readLog(root, next)
  const isDone = known.some(
    (line) => 'continues' in line && line.continues === old && line.until === until,
  )
  if (isDone) return
  const n = Math.max(lastNumber(known), until) + 1
  await appendToLog(root, next, [{ n, continues: old, until }])
}

/**
 * What comes to this name from now on is another record.
 * @throws AppError `storage`
 */
export async function endHistory(root: string, known: Known): Promise<void> {
  const log = logOf(known)
  const last = lastNumber(readLog(root, log))
  if (last > 0) await appendToLog(root, log, [{ n: last + 1, isClosed: true }])
}

function nextNumber(root: string, log: string): number {
  return lastNumber(readLog(root, log)) + 1
}

function lastNumber(lines: readonly LogLine[]): number {
  return lines.reduce((highest, line) => Math.max(highest, line.n), 0)
}

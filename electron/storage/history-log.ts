import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { versionCauseSchema } from '../../shared/model/version'
import { instantSchema, sha256Schema } from '../../shared/model/primitives'
import { sha256Of } from './content-hash'
import { appendDurably } from './durable-append'
import { makeFolderOf, realPathInside } from './safe-path'
import { storageFailure } from './storage-failure'

/** Where the logs lie, one for each record. */
export const logsFolder = '.attache/history/logs'

/** What a record is known by: its id, or its path while it has none. */
export interface Known {
  readonly path: string
  readonly id: string | null
}

const keptSchema = z.object({
  /** Counts up; versions are ordered by it and never by the clock. */
  n: z.int().positive(),
  at: instantSchema,
  sha256: sha256Schema,
  /** UTF-16 code units. */
  length: z.int().nonnegative(),
  cause: versionCauseSchema,
  /** The change before which it was kept, in words. */
  name: z.string().optional(),
  /** Where the record was then. */
  path: z.string(),
})
/** The record went by another name before: what that log says up to `until` is its past. */
const continuedSchema = z.object({
  n: z.int().positive(),
  continues: z.string().regex(/^[0-9a-f]{64}$/),
  until: z.int().nonnegative(),
})
/** What stands above belongs to a record that goes by another name now. */
const closedSchema = z.object({ n: z.int().positive(), isClosed: z.literal(true) })
const lineSchema = z.union([keptSchema, continuedSchema, closedSchema])

export type Kept = z.infer<typeof keptSchema>
export type LogLine = z.infer<typeof lineSchema>

/** The name of the log of a record: a hash, so that it fits every disk. */
export function logOf({ path, id }: Known): string {
  return sha256Of(id === null ? `path:${path.normalize('NFC')}` : `id:${id}`)
}

/** The file of a log, relative to the notebook. */
export function logPath(log: string): string {
  return `${logsFolder}/${log}.jsonl`
}

/**
 * All lines of one log that can be read, as they were written. A line that was torn when the program
 * was killed, or damaged since, is passed over.
 * @throws AppError `storage` when the file cannot be read.
 */
export function readLog(root: string, log: string): LogLine[] {
  return logLines(readLogText(root, log)).flatMap(parseLine)
}

/** One log as it is on disk, damage and all; empty where there is none. @throws AppError `storage` */
export function readLogText(root: string, log: string): string {
  const real = realPathInside(root, logPath(log))
  if (!existsSync(real)) return ''
  try {
    // Not decoded by Node: its short cut ends the process when a disk fails as the file is closed.
    return readFileSync(real).toString('utf8')
  } catch (error) {
    throw storageFailure('read', logPath(log), error)
  }
}

/** The lines of a log, without ends. */
export function logLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** Adds lines at the end of a log. @throws AppError `storage` */
export async function appendToLog(
  root: string,
  log: string,
  lines: readonly LogLine[],
): Promise<void> {
  const path = logPath(log)
  const real = realPathInside(root, path)
  await makeFolderOf(real, path)
  await appendDurably(
    real,
    lines.map((line) => JSON.stringify(line)),
    path,
  )
}

/**
 * The versions of a record, oldest first, also those from when it went by other names.
 * @throws AppError `storage` when a log cannot be read.
 */
export function versionsInLog(root: string, log: string): Kept[] {
  return gather(root, log, Infinity, new Set())
}

function gather(root: string, log: string, until: number, seen: Set<string>): Kept[] {
  const visit = `${log} ${until}`
  if (seen.has(visit)) return []
  seen.add(visit)
  const lines = readLog(root, log).filter(({ n }) => n <= until)
  const found: Kept[] = []
  for (const line of lines) {
    if ('isClosed' in line) found.length = 0
    else if ('sha256' in line) found.push(line)
    else found.push(...gather(root, line.continues, line.until, seen))
  }
  return found
}

/** One line of a log; none where it cannot be read. */
export function parseLine(line: string): LogLine[] {
  try {
    const { data } = lineSchema.safeParse(JSON.parse(line))
    return data ? [data] : []
  } catch {
    return []
  }
}

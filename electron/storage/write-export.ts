import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExportResult } from '../../shared/ipc/views'
import { sha256Of } from './content-hash'
import { writeDurably } from './durable-write'
import { storageFailure } from './storage-failure'
import { sweepTemporaries, temporariesIn } from './sweep'

/**
 * Writes an exported text where the user said. What was there before is kept if anything fails, and
 * not written again if it is the same; what an export that was killed left in the folder is swept.
 * @param file absolute, or relative to the working folder.
 * @throws AppError `storage`
 */
export async function writeExport(file: string, text: string): Promise<ExportResult> {
  const path = realTarget(resolve(file))
  const bytes = Buffer.from(text, 'utf8')
  sweepTemporaries(temporariesIn(dirname(path)))
  const before = readIfThere(path)
  const isIdentical = before === null ? null : before.equals(bytes)
  if (isIdentical !== true) await writeDurably(path, bytes, path)
  return { path, bytes: bytes.length, sha256: sha256Of(bytes), isIdentical }
}

/** The real path of the file, through links, so that a link stays a link. */
function realTarget(path: string): string {
  try {
    if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path)
    mkdirSync(dirname(path), { recursive: true })
    return join(realpathSync(dirname(path)), basename(path))
  } catch (error) {
    throw storageFailure('write', path, error)
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null
  } catch (error) {
    throw storageFailure('read', path, error)
  }
}

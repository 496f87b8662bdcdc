import { closeSync, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { BackupFiles, lengthToPack, type FileToPack, type HeldFile } from './backup-files'
import { makeBreather } from './breather'
import { flushed, inFolder, removeIfThere, renameStubbornly } from './durable-names'
import { writeAll } from './durable-write'
import { Cancelled, type LongWork } from './long-work'
import { isInside } from './safe-path'
import { codeOf, storageFailure } from './storage-failure'
import { temporaryName } from './temporary-name'
import { mostEntries, readZipDirectory } from './zip-directory'

/** A backup that was written. */
export interface Backup {
  readonly path: string
  readonly files: number
  readonly bytes: number
}

/** A backup that is made while the notebook is worked on. */
export interface BackupWork extends LongWork {
  /** Is handed the function that must be called before files of the notebook are changed. */
  readonly onBegin?: (hold: (paths: readonly string[]) => void) => void
}

const chunkBytes = 256 * 1024
const packedAlready = /\.(?:gz|zip|png|jpe?g|gif|webp|avif|pdf|mp3|m4a|ogg|mp4|webm|docx|epub)$/i

/**
 * Writes the whole notebook, with its trash and its versions, into one zip archive. Links are left
 * out. It has its name only when it is whole, on the disk, and was read back. What the archive holds is
 * the notebook as it is at the moment of the call, whatever is done to it meanwhile by this program.
 * @param file absolute, or relative to the working folder; outside of the notebook.
 * @throws AppError `conflict` for a place in the notebook, `storage` when a disk refuses; Cancelled.
 *   Then there is no new file, and an old one is as it was.
 */
export async function makeBackup(
  root: string,
  file: string,
  work: BackupWork = {},
): Promise<Backup> {
  const target = targetOf(root, file)
  const files = new BackupFiles(root)
  work.onBegin?.((paths) => files.hold(paths))
  if (files.list.length > mostEntries)
    throw new AppError('storage', say('storage:backup.tooManyFiles'))
  const temporary = join(dirname(target), temporaryName())
  let packed = 0
  try {
    await inFolder(dirname(target), async () => {
      packed = await writeZip(root, files, temporary, work)
      verify(temporary, target, packed)
      if (work.signal?.aborted) throw new Cancelled()
      await renameStubbornly(temporary, target)
    })
  } catch (error) {
    removeIfThere(temporary)
    if (error instanceof Cancelled) throw error
    throw storageFailure('write', target, error)
  }
  return { path: target, files: packed, bytes: lstatSync(target).size }
}

function targetOf(root: string, file: string): string {
  const given = resolve(file)
  try {
    const folder = realpathSync(dirname(given))
    if (isInside(root, folder)) throw new AppError('conflict', say('storage:backup.inside'))
    return join(folder, basename(given))
  } catch (error) {
    throw storageFailure('write', given, error)
  }
}

/** @returns how many files were packed. */
async function writeZip(
  root: string,
  files: BackupFiles,
  to: string,
  { signal, onProgress }: LongWork,
): Promise<number> {
  const out = openSync(to, 'wx')
  let size = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    writeAll(out, chunk, size)
    size += chunk.length
  })
  const total = files.list.reduce((sum, { bytes }) => sum + bytes, 0)
  const breathe = makeBreather()
  const pause = async () => {
    await breathe()
    if (signal?.aborted) throw new Cancelled()
  }
  let [packed, done] = [0, 0]
  try {
    for (const file of files.list) {
      if (await addFile(zip, root, file, files.take(file.path), pause)) packed += 1
      done += file.bytes
      onProgress?.(done, total)
    }
    zip.end()
    await flushed(out)
    return packed
  } finally {
    closeSync(out)
  }
}

/** @returns whether it was there: what the user deletes for good meanwhile is not. */
async function addFile(
  zip: Zip,
  root: string,
  file: FileToPack,
  held: HeldFile | null,
  pause: () => Promise<void>,
): Promise<boolean> {
  await pause()
  if (held) {
    const entry = entryFor(zip, file.path, held.mtime)
    entry.push(new Uint8Array(held.content.subarray(0, lengthToPack(file))), true)
    return true
  }
  const input = openIfThere(join(root, file.path))
  if (input === null) return false
  try {
    const entry = entryFor(zip, file.path, fstatSync(input).mtime)
    let left = lengthToPack(file)
    for (let isLast = false; !isLast;) {
      const chunk = new Uint8Array(Math.min(chunkBytes, left))
      const count = chunk.length === 0 ? 0 : readSync(input, chunk)
      left -= count
      isLast = count === 0
      entry.push(chunk.subarray(0, count), isLast)
      await pause()
    }
    return true
  } finally {
    closeSync(input)
  }
}

function entryFor(zip: Zip, path: string, mtime: Date): ZipDeflate | ZipPassThrough {
  const entry = packedAlready.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path)
  entry.mtime = mtime
  // A zip archive cannot say a time outside of these years.
  if (mtime.getFullYear() < 1980 || mtime.getFullYear() > 2099) entry.mtime = 315532800000
  zip.add(entry)
  return entry
}

function openIfThere(real: string): number | null {
  try {
    return openSync(real, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** A backup that cannot be read is none. */
function verify(path: string, shownAs: string, files: number): void {
  const file = openSync(path, 'r')
  try {
    if (readZipDirectory(file, shownAs).length !== files) {
      throw new AppError('storage', say('storage:backup.damaged', { file: shownAs, name: '' }))
    }
  } finally {
    closeSync(file)
  }
}

import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { makeBreather } from './breather'
import { flushed, inFolder, removeIfThere, renameStubbornly } from './durable-names'
import { writeAll } from './durable-write'
import { isInside } from './safe-path'
import { storageFailure } from './storage-failure'
import { isTemporaryName, temporaryName } from './temporary-name'
import { mostEntries, readZipDirectory } from './zip-directory'

/** A backup that was written. */
export interface Backup {
  readonly path: string
  readonly files: number
  readonly bytes: number
}

const chunkBytes = 256 * 1024
/** What is made anew by itself, or belongs to the program that runs now. */
const leftOut = /^\.attache\/(?:cache|journal|lock[^/]*)(?:\/|$)/
const packedAlready = /\.(?:gz|zip|png|jpe?g|gif|webp|avif|pdf|mp3|m4a|ogg|mp4|webm|docx|epub)$/i

/**
 * Writes the whole notebook, with its trash and its versions, into one zip archive. Links are left
 * out. It has its name only when it is whole, on the disk, and was read back.
 * @param file absolute, or relative to the working folder; outside of the notebook.
 * @throws AppError `conflict` for a place in the notebook, `storage` when a disk refuses; then there is
 *   no new file, and an old one is as it was.
 */
export async function makeBackup(root: string, file: string): Promise<Backup> {
  const target = targetOf(root, file)
  const files = filesOf(root)
  if (files.length > mostEntries) throw new AppError('storage', say('storage:backup.tooManyFiles'))
  const temporary = join(dirname(target), temporaryName())
  try {
    await inFolder(dirname(target), async () => {
      await writeZip(root, files, temporary)
      verify(temporary, target, files.length)
      await renameStubbornly(temporary, target)
    })
  } catch (error) {
    removeIfThere(temporary)
    throw storageFailure('write', target, error)
  }
  return { path: target, files: files.length, bytes: lstatSync(target).size }
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

/** Every ordinary file of the notebook, relative with `/`, in order. */
function filesOf(root: string): string[] {
  const files: string[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (leftOut.test(path) || isTemporaryName(entry.name)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.push(path)
    }
  }
  return files.sort()
}

async function writeZip(root: string, files: readonly string[], to: string): Promise<void> {
  const out = openSync(to, 'wx')
  let size = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    writeAll(out, chunk, size)
    size += chunk.length
  })
  const breathe = makeBreather()
  try {
    for (const path of files) await addFile(zip, root, path, breathe)
    zip.end()
    await flushed(out)
  } finally {
    closeSync(out)
  }
}

async function addFile(
  zip: Zip,
  root: string,
  path: string,
  breathe: () => Promise<void>,
): Promise<void> {
  const entry = packedAlready.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path)
  entry.mtime = lstatSync(join(root, path)).mtime
  // A zip archive cannot say a time outside of these years.
  if (entry.mtime.getFullYear() < 1980 || entry.mtime.getFullYear() > 2099)
    entry.mtime = 315532800000
  zip.add(entry)
  const file = openSync(join(root, path), 'r')
  try {
    for (let isLast = false; !isLast;) {
      const chunk = new Uint8Array(chunkBytes)
      const count = readSync(file, chunk)
      isLast = count === 0
      entry.push(chunk.subarray(0, count), isLast)
      await breathe()
    }
  } finally {
    closeSync(file)
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

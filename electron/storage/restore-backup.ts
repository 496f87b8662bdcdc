import { closeSync, existsSync, mkdirSync, openSync, readdirSync, realpathSync } from 'node:fs'
import { fstatSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { crc32 } from './crc32'
import { flushFolder } from './durable-names'
import { writeDurably } from './durable-write'
import { Cancelled, type LongWork } from './long-work'
import { storageFailure } from './storage-failure'
import { temporaryName } from './temporary-name'
import { packedBytesOf, readZipDirectory, refused, type ZipEntry } from './zip-directory'

const inflate = promisify(inflateRaw)

/** A backup may hold so much, and unpack to so many times its own size and no more. */
const mostBytes = 8 * 1024 * 1024 * 1024
const mostBytesOfFile = 1024 * 1024 * 1024
const mostTimes = 200
const alwaysAllowed = 64 * 1024 * 1024

/**
 * Unpacks a backup into a new folder: wholly, or not at all.
 * @param folder does not exist yet, or is empty.
 * @returns the real path of the folder.
 * @throws AppError `conflict` where something is in the way; WrongContent for an archive that cannot be
 *   taken in safely; `storage` when a disk refuses; Cancelled. Then nothing of it is left.
 */
export async function restoreBackup(
  zip: string,
  folder: string,
  { signal, onProgress }: LongWork = {},
): Promise<string> {
  const target = resolve(folder)
  refuseInTheWay(target)
  const file = openArchive(zip)
  const temporary = join(dirname(target), temporaryName())
  try {
    const entries = checked(readZipDirectory(file, zip), fstatSync(file).size, zip)
    mkdirSync(dirname(target), { recursive: true })
    mkdirSync(temporary)
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    for (const entry of entries) {
      if (signal?.aborted) throw new Cancelled()
      await unpack(file, entry, temporary, zip)
      done += entry.bytes
      onProgress?.(done, total)
    }
    if (signal?.aborted) throw new Cancelled()
    if (existsSync(target)) rmdirSync(target)
    renameSync(temporary, target)
    await flushFolder(dirname(target))
    return realpathSync(target)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (error instanceof Cancelled) throw error
    throw storageFailure('write', folder, error)
  } finally {
    closeSync(file)
  }
}

function openArchive(zip: string): number {
  try {
    return openSync(zip, 'r')
  } catch (error) {
    throw storageFailure('read', basename(zip), error)
  }
}

function refuseInTheWay(target: string): void {
  try {
    if (!existsSync(target) || readdirSync(target).length === 0) return
  } catch {
    // It is a file: that is in the way as well.
  }
  throw new AppError('conflict', say('storage:create.notEmpty', { folder: target }))
}

/** Every name stays inside, is there once on every system, and nothing swells beyond measure. */
function checked(entries: readonly ZipEntry[], zipBytes: number, zip: string): ZipEntry[] {
  const names = new Set<string>()
  let total = 0
  let packed = 0
  for (const { name, isFolder, bytes, packedBytes } of entries) {
    const path = isFolder ? name.slice(0, -1) : name
    if (!path.split('/').every(isPlainPart)) throw refused('path', zip, name)
    const folded = fold(path)
    if (names.has(folded)) throw refused('twice', zip, name)
    names.add(folded)
    total += bytes
    packed += packedBytes
    if (bytes > mostBytesOfFile) throw refused('tooLarge', zip, name)
  }
  // Files that lie over one another are a way to make much of little.
  const isSwelling = total > Math.max(alwaysAllowed, mostTimes * zipBytes) || packed > zipBytes
  if (total > mostBytes || isSwelling) throw refused('tooLarge', zip)
  const files = entries.filter(({ isFolder }) => !isFolder)
  const fileNames = new Set(files.map(({ name }) => fold(name)))
  for (const { name } of files) {
    if (hasFileAbove(name, fileNames)) throw refused('twice', zip, name)
  }
  return files
}

/** A file cannot also be a folder. */
function hasFileAbove(name: string, fileNames: ReadonlySet<string>): boolean {
  const parts = fold(name).split('/')
  return parts.slice(1).some((_, index) => fileNames.has(parts.slice(0, index + 1).join('/')))
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function isPlainPart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\\\0:]/.test(part)
}

async function unpack(file: number, entry: ZipEntry, folder: string, zip: string): Promise<void> {
  const packed = packedBytesOf(file, entry, zip)
  const bytes = entry.method === 0 ? packed : await inflated(packed, entry, zip)
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32)
    throw refused('damaged', zip, entry.name)
  const target = join(folder, ...entry.name.split('/'))
  mkdirSync(dirname(target), { recursive: true })
  await writeDurably(target, bytes, entry.name)
}

async function inflated(packed: Buffer, { bytes, name }: ZipEntry, zip: string): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch {
    throw refused('damaged', zip, name)
  }
}

import { fstatSync, readSync } from 'node:fs'
import { say } from '../../shared/words/words'
import { WrongContent } from './wrong-content'

/** One file in a zip archive, as its directory has it (PKWARE's APPNOTE 6.3.10, 4.3.12). */
export interface ZipEntry {
  readonly name: string
  readonly isFolder: boolean
  /** 0 stored, 8 deflated; every other method is refused. */
  readonly method: 0 | 8
  readonly crc32: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
/** Many files and very large ones need the 64-bit form, which is not read. */
export const mostEntries = 0xfffe
const symbolicLink = 0o120000

/**
 * Reads the directory of a zip archive. Nothing is unpacked.
 * @param file an open file.
 * @throws WrongContent when it is no zip archive, or one that cannot be taken in safely.
 */
export function readZipDirectory(file: number, shownAs: string): ZipEntry[] {
  const { size } = fstatSync(file)
  const tail = read(file, Math.max(0, size - endLength - 0xffff), size)
  const at = tail.lastIndexOf(signature(endSignature))
  if (at < 0 || at + endLength > tail.length) throw refused('notZip', shownAs)
  const count = tail.readUInt16LE(at + 10)
  const length = tail.readUInt32LE(at + 12)
  const start = tail.readUInt32LE(at + 16)
  if (count > mostEntries || start === 0xffffffff) throw refused('tooMany', shownAs)
  if (start + length > size) throw refused('notZip', shownAs)
  const directory = read(file, start, start + length)
  const entries: ZipEntry[] = []
  for (let offset = 0; entries.length < count;) {
    if (offset + 46 > directory.length || directory.readUInt32LE(offset) !== entrySignature)
      throw refused('notZip', shownAs)
    const { entry, next } = entryAt(directory, offset, shownAs)
    entries.push(entry)
    offset = next
  }
  return entries
}

function entryAt(
  directory: Buffer,
  at: number,
  shownAs: string,
): { readonly entry: ZipEntry; readonly next: number } {
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
  const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  if (next > directory.length) throw refused('notZip', shownAs)
  const method = directory.readUInt16LE(at + 10)
  const isEncrypted = (directory.readUInt16LE(at + 8) & 1) !== 0
  if (isEncrypted || (method !== 0 && method !== 8)) throw refused('otherForm', shownAs)
  const mode = directory.readUInt32LE(at + 38) >>> 16
  const name = directory.toString('utf8', at + 46, nameEnd)
  if ((mode & 0o170000) === symbolicLink) throw refused('link', shownAs, name)
  const entry = {
    name,
    isFolder: name.endsWith('/'),
    method,
    crc32: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  } as const
  return { entry, next }
}

/** The packed bytes of one file. @throws WrongContent when they do not lie where they should. */
export function packedBytesOf(file: number, entry: ZipEntry, shownAs: string): Buffer {
  const header = read(file, entry.offset, entry.offset + 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw refused('notZip', shownAs)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = read(file, start, start + entry.packedBytes)
  if (packed.length < entry.packedBytes) throw refused('notZip', shownAs)
  return packed
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function read(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, end - start))
  let done = 0
  while (done < bytes.length) {
    const count = readSync(file, bytes, done, bytes.length - done, start + done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

/** Why an archive is not taken in; nothing was unpacked. */
export function refused(
  why: 'notZip' | 'tooMany' | 'otherForm' | 'link' | 'path' | 'twice' | 'tooLarge' | 'damaged',
  file: string,
  name = '',
): WrongContent {
  return new WrongContent(say(`storage:backup.${why}`, { file, name }))
}

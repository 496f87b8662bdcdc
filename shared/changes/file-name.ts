import { withoutEnd } from '../markdown/trim'
import { AppError } from '../model/failure'
import { folderOfKind, type RecordKind } from '../model/record-kind'
import type { NotebookState } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'

/** UTF-8 bytes that a name may have with its ending on every file system, and room for a number. */
const mostBytes = 200

/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * The nearest name to a title that every file system can hold and every other program can link to:
 * no separators, control characters or bidirectional overrides, nothing Obsidian's links cannot
 * have, no dot in front, no dot or blank at the end, not too long.
 */
export function safeFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?[:/\\|] ?/g, ' - ')
    .replace(/[<>"*?#^[\]]|%%/g, '')
    .replace(/\s+/g, ' ')
  const short = ending(cutToBytes(ending(plain), mostBytes))
  if (short === '') return say('changes:untitled')
  return reserved.test(short) ? `_${short}` : short
}

function ending(name: string): string {
  return withoutEnd(name.replace(/^[\s.]+/, ''), /[\s.]/)
}

function cutToBytes(name: string, most: number): string {
  let bytes = 0
  let cut = ''
  for (const character of name) {
    bytes += bytesOf(character)
    if (bytes > most) return cut
    cut += character
  }
  return cut
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Where a new record goes, and the `title` field that it needs if its file name cannot say it. */
export interface NewPlace {
  readonly path: string
  readonly title: string | undefined
}

/**
 * A place for a new record with this title: the folder of its kind, and a name that is free there
 * even on file systems that do not tell case or composition of letters apart.
 * @param promised paths that are not free either, though nothing is there yet.
 */
export function freePlace(
  state: NotebookState,
  kind: RecordKind,
  title: string,
  promised: readonly string[] = [],
): NewPlace {
  const name = safeFileName(title)
  const taken = new Set([...state.records.keys(), ...promised].map(foldName))
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name} ${number}`
    const path = `${folderOfKind[kind]}/${numbered}.md`
    if (taken.has(foldName(path))) continue
    return { path, title: numbered === title ? undefined : title }
  }
}

/**
 * The place of a record after it was renamed: the same folder.
 * @throws AppError `conflict` when another record has that place.
 */
export function renamedPlace(state: NotebookState, path: string, title: string): NewPlace {
  const name = safeFileName(title)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const place = `${folder}${name}.md`
  const other = [...state.records.keys()].find(
    (each) => each !== path && foldName(each) === foldName(place),
  )
  if (other !== undefined) {
    throw new AppError('conflict', say('changes:nameTaken', { title, path: other }))
  }
  return { path: place, title: name === title ? undefined : title }
}

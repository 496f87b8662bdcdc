import {
  alone,
  aloneAsSeveral,
  divides,
  folds,
  half,
  kindOf,
  kindOfFar,
  kinds,
  letter,
  mark,
  plainFolds,
  sequenceOf,
  silent,
} from './fold'

/**
 * The words of a text as numbers: where they stand and what they are compared by. One object is
 * used again and again, so that reading a text makes no garbage.
 */
export class Tokens {
  count = 0
  /** UTF-16 offsets in the text; the end is excluded. */
  starts = new Int32Array(1024)
  ends = new Int32Array(1024)
  /** Words that are compared as the same have the same number; others nearly never do. */
  hashes = new Int32Array(1024)

  add(start: number, end: number, hash: number): void {
    const { count } = this
    if (count === this.starts.length) this.makeRoom(2 * count)
    this.starts[count] = start
    this.ends[count] = end
    this.hashes[count] = spread(hash)
    this.count = count + 1
  }

  /** Makes room for so many words in all. */
  makeRoom(count: number): void {
    if (count <= this.starts.length) return
    this.starts = longer(this.starts, count)
    this.ends = longer(this.ends, count)
    this.hashes = longer(this.hashes, count)
  }
}

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/**
 * Divides a stretch of a text into words: runs of letters, digits and their marks in any script, with
 * a word for each character where a script does not divide words (Han, kana, Thai …). Initials with
 * full stops are one word: `U.S.` is the same as `US`. Apostrophes and hyphens divide.
 * @param tokens what it held before is forgotten.
 */
export function tokenise(text: string, tokens: Tokens, from = 0, to = text.length): void {
  tokens.count = 0
  tokens.makeRoom((to - from) >> 2)
  let at = from
  while (at < to) {
    const start = at
    let hash = seed
    let code = text.charCodeAt(at)
    let unit = plainFolds[code] ?? 0
    while (unit !== 0) {
      hash = Math.imul(hash ^ unit, prime)
      if (++at >= to) break
      code = text.charCodeAt(at)
      unit = plainFolds[code] ?? 0
    }
    const isBlank = at >= to || kinds[code] === divides
    if (!isBlank || (code === fullStop && at === start + 1))
      at = readRest(text, tokens, start, at, to, hash)
    else if (at > start) tokens.add(start, at++, hash)
    else at++
  }
}

const fullStop = 0x2e

/** The rest of a word in which some character is not a plain letter; returns where it ends. */
function readRest(
  text: string,
  tokens: Tokens,
  first: number,
  from: number,
  to: number,
  before: number,
): number {
  let start = first
  let at = from
  let hash = before
  let isBegun = from > first
  let isClosed = false
  while (at < to) {
    const code = text.charCodeAt(at)
    let kind = kindOf(code)
    let width = 1
    let point = code
    if (kind === half) {
      point = text.codePointAt(at) ?? code
      width = point > 0xffff ? 2 : 1
      kind = width === 2 ? kindOfFar(point) : divides
    }
    const isAlone = kind === alone || kind === aloneAsSeveral
    if (kind === divides || (isBegun && isAlone) || (isClosed && !continues(kind))) break
    hash = mixed(hash, kind, point)
    isClosed ||= isAlone
    at += width
    if (isBegun || kind !== silent) isBegun = true
    else start = at
  }
  if (!isBegun) return Math.max(at, from + 1)
  const initials = at === start + 1 && !isClosed ? initialsFrom(text, start, to) : 0
  if (initials > 0) return addInitials(text, tokens, start, initials)
  tokens.add(start, at, hash)
  return at
}

function continues(kind: number): boolean {
  return kind === mark || kind === silent
}

function mixed(hash: number, kind: number, point: number): number {
  if (kind === silent) return hash
  if (kind === letter || kind === alone || kind === mark)
    return Math.imul(hash ^ (folds[point] ?? 0), prime)
  let next = hash
  const sequence = sequenceOf(point)
  for (let at = 0; at < sequence.length; at++)
    next = Math.imul(next ^ sequence.charCodeAt(at), prime)
  return next
}

/** Where initials such as `U.S.` or `I.A.E.A` end; 0 where there are not at least two. */
function initialsFrom(text: string, start: number, to: number): number {
  let at = start
  let count = 0
  while (at < to && isLetterAt(text, at)) {
    const isDotted = at + 1 < to && text.charCodeAt(at + 1) === fullStop
    if (!isDotted && at + 1 < to && kindOf(text.charCodeAt(at + 1)) !== divides) return 0
    count++
    at += isDotted ? 2 : 1
    if (!isDotted) break
  }
  return count >= 2 ? at : 0
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const isDigit = code >= 0x30 && code <= 0x39
  return kindOf(code) === letter && !isDigit
}

function addInitials(text: string, tokens: Tokens, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at += 2) hash = mixed(hash, letter, text.charCodeAt(at))
  tokens.add(start, end, hash)
  return end
}

/** A word as it is compared; the empty text where there are no letters. */
export function foldedWord(text: string, start: number, end: number): string {
  let folded = ''
  for (let at = start; at < end;) {
    const point = text.codePointAt(at) ?? 0
    const kind = point > 0xffff ? kindOfFar(point) : kindOf(point)
    if (kind === letter || kind === alone || kind === mark)
      folded += String.fromCharCode(folds[point] ?? 0)
    else if (kind !== silent && kind !== divides && kind !== half) folded += sequenceOf(point)
    at += point > 0xffff ? 2 : 1
  }
  return folded
}

/**
 * Whether a word is compared as these units, without making a text of it.
 * @param at where they begin in `folded`.
 * @returns the unit after them, or -1 where the word is another one.
 */
export function readsAs(
  text: string,
  start: number,
  end: number,
  folded: Uint16Array,
  at: number,
): number {
  let read = at
  for (let place = start; place < end; place++) {
    const code = text.charCodeAt(place)
    const unit = plainFolds[code] ?? 0
    if (unit === 0) return readsSlowly(text, start, end, folded, at)
    if (unit !== folded[read]) return -1
    read++
  }
  return read
}

function readsSlowly(
  text: string,
  start: number,
  end: number,
  folded: Uint16Array,
  at: number,
): number {
  const word = foldedWord(text, start, end)
  for (let unit = 0; unit < word.length; unit++) {
    if (word.charCodeAt(unit) !== folded[at + unit]) return -1
  }
  return at + word.length
}

/** The number of a word that was folded before: what `tokenise` gives for every way to write it. */
export function hashOfFolded(word: string): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime)
  return spread(hash)
}

/** Makes neighbouring numbers differ everywhere, because tables use the lowest bits. */
function spread(hash: number): number {
  let mixedHash = hash ^ (hash >>> 16)
  mixedHash = Math.imul(mixedHash, 0x85ebca6b)
  return mixedHash ^ (mixedHash >>> 13)
}

function longer(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length)
  copy.set(array)
  return copy
}

/**
 * What each character is to the words of a text, and what it is compared as: without regard to case,
 * accents and the different ways to write one letter (Unicode NFKD). The tables are filled as
 * characters are met, so that a text costs only what it uses.
 */

/** Blanks, punctuation, symbols: not part of a word. */
export const divides = 0
/** Goes on with a word; compared as the one unit in `folds`. */
export const letter = 1
/** Goes on with a word and is compared as nothing: an accent, a soft hyphen. */
export const silent = 2
/** A word by itself, in a script that does not divide words; compared as the unit in `folds`. */
export const alone = 3
/** Goes on with any word, even one that is a single character; a vowel sign of an Indic script. */
export const mark = 4
/** A letter that is compared as several units. */
export const letters = 5
/** A word by itself that is compared as several units. */
export const aloneAsSeveral = 6
/** Half of a character; what it is depends on the other half. */
export const half = 7
const unknown = 255

/** By UTF-16 code unit; read through `kindOf` where the character may be new. */
export const kinds = new Uint8Array(0x10000).fill(unknown)
/** By UTF-16 code unit: what a `letter`, `alone` or `mark` is compared as. */
export const folds = new Uint16Array(0x10000)
/** The same for a `letter` alone, and 0 for everything else, so that most characters need one look. */
export const plainFolds = new Uint16Array(0x10000)

/** What characters are compared as that are not one unit; by code point. */
const sequences = new Map<number, string>()
/** Kinds of characters beyond the first 65,536. */
const farKinds = new Map<number, number>()

/** Accents and points that are left out in every script that has them as ornaments. */
const silentMark =
  /^[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]$/

const undivided =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

/** Letters that Unicode does not take apart, and that are written as others where keyboards lack them. */
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't' },
  ...{ ı: 'i', ŋ: 'n', ς: 'σ', ى: 'ی', ي: 'ی', ك: 'ک' },
}

/** What a character is; fills the tables for it. `half` for a unit that is no whole character. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? divides
  if (known !== unknown) return known
  const isHalf = code >= 0xd800 && code <= 0xdfff
  const kind = isHalf ? half : judge(code)
  kinds[code] = kind
  if (kind === letter) plainFolds[code] = folds[code] ?? 0
  return kind
}

/** The same for a code point beyond the first 65,536. */
export function kindOfFar(codePoint: number): number {
  const kind = farKinds.get(codePoint) ?? judge(codePoint)
  farKinds.set(codePoint, kind)
  return kind
}

/** What a character that is not compared as one unit is compared as. */
export function sequenceOf(codePoint: number): string {
  return sequences.get(codePoint) ?? ''
}

function judge(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (silentMark.test(character)) return silent
  // A raised number is a reference to a footnote and no part of the word before it.
  if (!/^[\p{L}\p{N}\p{M}]$/u.test(character) || /^\p{No}$/u.test(character)) return divides
  const folded = foldCharacter(character)
  if (folded.length === 1 && codePoint < 0x10000) folds[codePoint] = folded.charCodeAt(0)
  else sequences.set(codePoint, folded)
  const isOne = folded.length === 1 && codePoint < 0x10000
  if (undivided.test(character) && !/^\p{M}$/u.test(character))
    return isOne ? alone : aloneAsSeveral
  if (/^\p{M}$/u.test(character) && isOne) return mark
  return isOne ? letter : letters
}

function foldCharacter(character: string): string {
  const parts = character.toLowerCase().normalize('NFKD').toLowerCase()
  const kept = Array.from(parts, (part) => alike[part] ?? part).filter(
    (part) => !silentMark.test(part),
  )
  return kept.join('') || character
}

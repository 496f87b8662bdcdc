import { readsAs, tokenise, Tokens } from '../text/tokens'
import { gapBetween, gapsAgree, longestGap } from './name-gaps'
import { lettersOf, type Form, type NameTrie } from './name-trie'
import { standsAlone } from './word-edges'

/** A stretch of a text that reads as a name; UTF-16 offsets, end excluded. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** All forms that read so: one, but for names that differ in case or in their marks. */
  readonly forms: readonly Form[]
}

const tokens = new Tokens()

/**
 * Finds the names in a stretch of a text, the longest at each place, from left to right without
 * overlaps.
 * @param hits where they are added.
 */
export function findNames(
  trie: NameTrie,
  text: string,
  hits: Hit[] = [],
  from = 0,
  to = text.length,
): Hit[] {
  tokenise(text, tokens, from, to)
  return findAmong(trie, text, tokens, hits)
}

/** The same for a text that was divided into words before, perhaps for other ends too. */
export function findAmong(trie: NameTrie, text: string, words: Tokens, hits: Hit[] = []): Hit[] {
  const { sieve, sieveMask } = trie
  const { count, hashes } = words
  for (let at = 0; at < count; at++) {
    const bit = (hashes[at] ?? 0) & sieveMask
    if (((sieve[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
    const last = longestFrom(trie, text, words, at, hits)
    if (last > at) at = last - 1
  }
  return hits
}

/** Adds the longest name that begins with a word; returns the word after it, or 0. */
function longestFrom(
  trie: NameTrie,
  text: string,
  words: Tokens,
  first: number,
  hits: Hit[],
): number {
  const { count, starts, ends, hashes } = words
  let node = trie.next(0, hashes[first] ?? 0)
  let end = 0
  let found: readonly Form[] | null = null
  for (let at = first; node !== -1; at++) {
    const forms = trie.forms[node]
    const read = forms && formsThatRead(trie, forms, text, words, first, at)
    if (read) {
      end = at + 1
      found = read
    }
    const after = at + 1
    if (after >= count || (starts[after] ?? 0) - (ends[at] ?? 0) > longestGap) break
    node = trie.next(node, hashes[after] ?? 0)
  }
  if (found) hits.push({ start: starts[first] ?? 0, end: ends[end - 1] ?? 0, forms: found })
  return end
}

function formsThatRead(
  trie: NameTrie,
  forms: readonly Form[],
  text: string,
  words: Tokens,
  first: number,
  last: number,
): readonly Form[] | null {
  if (!standsAlone(text, words.starts[first] ?? 0, words.ends[last] ?? 0)) return null
  const only = forms.length === 1 ? forms[0] : undefined
  if (only) return reads(trie, only, text, words, first, last) ? forms : null
  const read = forms.filter((form) => reads(trie, form, text, words, first, last))
  return read.length > 0 ? read : null
}

/** Whether the words from `first` to `last` are those of a form. */
function reads(
  { spellings }: NameTrie,
  { spelling, wordCount, gaps, asWritten }: Form,
  text: string,
  { starts, ends }: Tokens,
  first: number,
  last: number,
): boolean {
  if (wordCount !== last - first + 1) return false
  let at = spelling
  for (let index = 0; index < wordCount; index++) {
    const start = starts[first + index] ?? 0
    const end = ends[first + index] ?? 0
    at = readsAs(text, start, end, spellings, at)
    if (at < 0 || spellings[at++] !== 0) return false
    if (index + 1 < wordCount) {
      const inName = gaps ? (gaps[index] ?? '') : ' '
      if (!gapReads(inName, text, end, starts[first + index + 1] ?? 0, start)) return false
    }
  }
  if (asWritten === null) return true
  return lettersOf(text.slice(starts[first], ends[last])) === asWritten
}

function gapReads(
  inName: string,
  text: string,
  from: number,
  to: number,
  wordStart: number,
): boolean {
  if (inName === ' ' && to === from + 1 && text.charCodeAt(from) === 0x20) return true
  const inText = gapBetween(text, from, to)
  return inText !== null && gapsAgree(inName, inText, text.slice(wordStart, from))
}

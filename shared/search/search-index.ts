import { foldedWord, tokenise, Tokens } from '../text/tokens'
import { Dictionary } from './dictionary'
import {
  asWritten,
  firstOfDays,
  foundKinds,
  keyedWord,
  lastOfDays,
  type SearchDocument,
} from './document'
import { foldedName } from './fold-name'
import { grown } from './growing'
import { makeSegment, type Segment } from './segment'
import { strictSpelling } from '../mentions/name-trie'

/** So many words are read before they become a segment: a few tens of megabytes at a time. */
const blockWords = 4_000_000
/** With more than this in the segment of the latest changes, a new one is begun. */
const latestWords = 150_000
const tokens = new Tokens()
/** Five letters, each with a full stop. */
const longestShort = 10

/** What is known of each document besides its words; by its number. */
export interface DocumentFacts {
  readonly key: string
  /** The place of its kind in `foundKinds`. */
  readonly kind: number
  /** The position behind the title, and behind all names. */
  readonly titleEnd: number
  readonly namesEnd: number
  /** Words in all. */
  readonly length: number
  readonly firstDay: number
  readonly lastDay: number
  readonly modified: number
}

/**
 * The full text of a notebook: every word with its positions. A changed document gets a new number
 * and goes to the end; its old number stays behind, dead, until the index is made anew.
 */
export class SearchIndex {
  readonly facts: DocumentFacts[] = []
  /** 1 where a document is the latest under its key. */
  alive = new Uint8Array(1024)
  liveCount = 0
  private liveWords = 0
  private readonly numbers = new Map<string, number>()
  private sealed: Segment[] = []
  private latest: Segment | null = null
  private words: Int32Array = new Int32Array(1 << 14)
  private length = 0
  private first = 0
  private starts: number[] = [0]
  /** Words of the document at hand that are names only as they are written: `US`, `WHO`. */
  private readonly shortNames = new Set<string>()

  constructor(readonly dictionary = new Dictionary()) {}

  /** Takes a document in, in place of what had its key. */
  put(document: SearchDocument): void {
    this.remove(document.key)
    const number = this.facts.length
    const begin = this.length
    this.readText(document.title)
    const titleEnd = this.length - begin
    for (const name of document.names) this.readText(name)
    const namesEnd = this.length - begin
    this.readText(document.body)
    for (const [name, value] of document.fields) this.readField(name, value)
    const kind = foundKinds.indexOf(document.kind)
    this.readFacets([['kind', document.kind], ...document.facets])
    for (const short of this.shortNames) this.add(keyedWord(asWritten, short))
    this.shortNames.clear()
    const [firstDay, lastDay] = document.days ?? [lastOfDays, firstOfDays]
    const length = this.length - begin
    const { key, modified } = document
    this.facts.push({ key, kind, titleEnd, namesEnd, length, firstDay, lastDay, modified })
    this.starts.push(this.length)
    this.numbers.set(key, number)
    this.setAlive(number)
    this.liveCount++
    this.liveWords += length
    this.latest = null
    if (this.length >= blockWords) this.seal()
  }

  /** Forgets what has this key. */
  remove(key: string): void {
    const number = this.numbers.get(key)
    if (number === undefined) return
    this.numbers.delete(key)
    this.alive[number] = 0
    this.liveCount--
    this.liveWords -= this.facts[number]?.length ?? 0
  }

  has(key: string): boolean {
    return this.numbers.has(key)
  }

  /** All its parts, each with documents that are not in the others, in order. */
  segments(): readonly Segment[] {
    const isEmpty = this.starts.length === 1
    if (!isEmpty && !this.latest) this.latest = this.makeLatest()
    if (this.latest && this.length > latestWords) this.seal()
    return this.latest ? [...this.sealed, this.latest] : this.sealed
  }

  /** Words of a document on average. */
  get meanLength(): number {
    return this.liveCount === 0 ? 1 : Math.max(1, this.liveWords / this.liveCount)
  }

  /** Whether so much of it is dead that it is better made anew. */
  get isWorn(): boolean {
    return this.facts.length - this.liveCount > 1_000 + this.liveCount
  }

  private seal(): void {
    this.sealed.push(this.latest ?? this.makeLatest())
    this.latest = null
    this.first = this.facts.length
    this.length = 0
    this.starts = [0]
    if (this.words.length > 2 * latestWords) this.words = new Int32Array(this.words.length)
  }

  private makeLatest(): Segment {
    const { first, starts, words } = this
    return makeSegment({ first, starts, words }, this.dictionary.size)
  }

  /** The words of a text; a position stays empty behind them, so that no phrase goes across. */
  private readText(text: string): void {
    tokenise(text, tokens)
    const { count, starts, ends, hashes } = tokens
    this.makeRoom(2 * count + 1)
    for (let at = 0; at < count; at++) {
      const [start, end] = [starts[at] ?? 0, ends[at] ?? 0]
      const word = this.dictionary.numberOf(text, start, end, hashes[at] ?? 0)
      this.words[this.length++] = word
      if (mayBeShort(text, start, end)) this.readShort(text.slice(start, end))
    }
    this.words[this.length++] = -1
  }

  private readShort(word: string): void {
    const short = strictSpelling(word, 1)
    if (short !== null) this.shortNames.add(short)
  }

  /** The words of a field, once as words of the document and once as words of that field. */
  private readField(name: string, value: string): void {
    this.readText(value)
    const { count, starts, ends } = tokens
    const key = foldedName(name)
    for (let at = 0; at < count; at++)
      this.add(keyedWord(key, foldedWord(value, starts[at] ?? 0, ends[at] ?? 0)))
    this.makeRoom(1)
    this.words[this.length++] = -1
  }

  private readFacets(facets: SearchDocument['facets']): void {
    for (const [name, value] of facets) this.add(keyedWord(name, foldedName(value)))
  }

  private add(word: string): void {
    this.makeRoom(1)
    this.words[this.length++] = this.dictionary.take(word)
  }

  private makeRoom(count: number): void {
    const needed = this.length + count
    if (needed > this.words.length) this.words = grown(this.words, 2 * needed)
  }

  private setAlive(number: number): void {
    if (number >= this.alive.length) {
      const longer = new Uint8Array(2 * this.alive.length)
      longer.set(this.alive)
      this.alive = longer
    }
    this.alive[number] = 1
  }
}

/** Nearly every word that begins a sentence is longer and goes on in small letters. */
function mayBeShort(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length > longestShort || !isCapital(text.charCodeAt(start))) return false
  const second = text.charCodeAt(start + 1)
  return length <= 3 || second < 0x61 || (second > 0x7a && !/\p{Ll}/u.test(text.charAt(start + 1)))
}

function isCapital(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code > 0x7f && /^\p{Lu}$/u.test(String.fromCharCode(code)))
  )
}

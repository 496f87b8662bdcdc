import { grownBytes } from './growing'

/**
 * Where words stand in a number of documents that follow one another. All postings lie in one array
 * of bytes, word after word; within a word document after document:
 *
 *     (distance to the document before, doubled, plus 1 where the word stands there more than once)
 *     once: its position;  else: how often, the number of bytes of its positions, the positions
 *
 * Every number has 7 bits in a byte, lowest first; a set top bit says that it goes on. Positions after
 * the first are distances to the one before.
 */
export interface Segment {
  /** The documents in it are those from `first` up to, not with, `last`. */
  readonly first: number
  readonly last: number
  /** The numbers of its words, ascending. */
  readonly words: Int32Array
  /** Where the postings of each begin in `bytes`; one more entry than there are words. */
  readonly starts: Int32Array
  /** In how many documents each stands. */
  readonly counts: Int32Array
  readonly bytes: Uint8Array
}

/** The words of documents in a row, as they are read. */
export interface Stream {
  readonly first: number
  /** Where each document begins in `words`; one more entry than there are documents. */
  readonly starts: readonly number[]
  /** The number of the word at each position; -1 where there is none. */
  readonly words: Int32Array
}

/** The place of a word in a segment, or -1. */
export function placeIn({ words }: Segment, word: number): number {
  // Nearly every segment that is large holds nearly every word: then this guess is right at once.
  if (words[word] === word) return word
  let low = 0
  let high = words.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = words[middle] ?? 0
    if (found === word) return middle
    if (found < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Sorts what was read by words: one counting pass, one pass that puts positions in place. */
export function makeSegment(stream: Stream, wordCount: number): Segment {
  const { first, starts: documents, words: read } = stream
  const length = documents.at(-1) ?? 0
  const ends = new Int32Array(wordCount + 1)
  for (let at = 0; at < length; at++) {
    const word = read[at] ?? -1
    if (word >= 0) ends[word + 1] = (ends[word + 1] ?? 0) + 1
  }
  for (let word = 0; word < wordCount; word++)
    ends[word + 1] = (ends[word + 1] ?? 0) + (ends[word] ?? 0)
  const total = ends[wordCount] ?? 0
  const places = new Int32Array(total)
  const owners = new Int32Array(total)
  const next = ends.slice(0, wordCount)
  for (let document = 0; document + 1 < documents.length; document++) {
    const begin = documents[document] ?? 0
    const end = documents[document + 1] ?? 0
    for (let at = begin; at < end; at++) {
      const word = read[at] ?? -1
      if (word < 0) continue
      const place = next[word] ?? 0
      next[word] = place + 1
      places[place] = at - begin
      owners[place] = document
    }
  }
  return encode(first, documents.length - 1, ends, places, owners)
}

function encode(
  first: number,
  documents: number,
  ends: Int32Array,
  places: Int32Array,
  owners: Int32Array,
): Segment {
  const writer = new PostingWriter(places.length * 2 + 16)
  const present: number[] = []
  for (let word = 0; word + 1 < ends.length; word++)
    if ((ends[word + 1] ?? 0) > (ends[word] ?? 0)) present.push(word)
  const words = Int32Array.from(present)
  const starts = new Int32Array(words.length + 1)
  const counts = new Int32Array(words.length)
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0
    starts[index] = writer.length
    counts[index] = writer.write(places, owners, ends[word] ?? 0, ends[word + 1] ?? 0)
  }
  starts[words.length] = writer.length
  return { first, last: first + documents, words, starts, counts, bytes: writer.bytes() }
}

class PostingWriter {
  length = 0
  private out: Uint8Array
  /** The positions of one document, whose number of bytes must be written before them. */
  private run = new Uint8Array(1 << 12)

  constructor(room: number) {
    this.out = new Uint8Array(room)
  }

  bytes(): Uint8Array {
    return this.out.slice(0, this.length)
  }

  /** Writes the postings of a word; returns in how many documents it stands. */
  write(places: Int32Array, owners: Int32Array, from: number, to: number): number {
    let documents = 0
    let before = 0
    for (let at = from; at < to;) {
      const owner = owners[at] ?? 0
      let end = at + 1
      while (end < to && owners[end] === owner) end++
      this.makeRoom(24 + 5 * (end - at))
      const distance = owner - before
      before = owner
      documents++
      if (end === at + 1) {
        this.number(2 * distance)
        this.number(places[at] ?? 0)
      } else {
        this.number(2 * distance + 1)
        this.number(end - at)
        this.positions(places, at, end)
      }
      at = end
    }
    return documents
  }

  private positions(places: Int32Array, from: number, to: number): void {
    if (5 * (to - from) > this.run.length) this.run = new Uint8Array(10 * (to - from))
    let length = 0
    let before = 0
    for (let at = from; at < to; at++) {
      length = put(this.run, length, (places[at] ?? 0) - before)
      before = places[at] ?? 0
    }
    this.number(length)
    this.out.set(this.run.subarray(0, length), this.length)
    this.length += length
  }

  private number(value: number): void {
    this.length = put(this.out, this.length, value)
  }

  private makeRoom(bytes: number): void {
    const needed = this.length + bytes
    if (needed > this.out.length) this.out = grownBytes(this.out, 2 * needed)
  }
}

function put(bytes: Uint8Array, at: number, value: number): number {
  let rest = value
  let place = at
  while (rest > 0x7f) {
    bytes[place++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[place++] = rest
  return place
}

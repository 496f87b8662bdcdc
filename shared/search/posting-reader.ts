import { placeIn, type Segment } from './segment'

/** Reads where one word stands, document after document. */
export class PostingReader {
  /** The document at hand, counted in the whole index; -1 before the first and behind the last. */
  document = -1
  /** How often the word stands in it. */
  times = 0
  /** The first of its positions. */
  position = 0
  private readonly bytes: Uint8Array
  private at: number
  private readonly end: number
  private positionsEnd = 0
  private previous: number

  constructor(segment: Segment, place: number) {
    this.bytes = segment.bytes
    this.at = segment.starts[place] ?? 0
    this.end = segment.starts[place + 1] ?? 0
    this.positionsEnd = this.at
    this.previous = segment.first
  }

  /** A reader of this word; `null` where the segment does not have it. */
  static of(segment: Segment, word: number): PostingReader | null {
    const place = placeIn(segment, word)
    return place < 0 ? null : new PostingReader(segment, place)
  }

  /** Goes on to the next document; whether there is one. */
  next(): boolean {
    this.at = this.positionsEnd
    if (this.at >= this.end) {
      this.document = -1
      return false
    }
    const head = this.number()
    this.previous += head >>> 1
    this.document = this.previous
    if ((head & 1) === 0) {
      this.times = 1
      this.position = this.number()
      this.positionsEnd = this.at
    } else {
      this.times = this.number()
      this.positionsEnd = this.number()
      this.positionsEnd += this.at
      this.position = this.number()
    }
    return true
  }

  /** Goes on to a document or, if it is not in the list, the one behind it; whether there is one. */
  seek(document: number): boolean {
    while (this.document < document) if (!this.next()) return false
    return true
  }

  /** All positions in the document at hand; may be asked for once. */
  positions(into: number[]): number[] {
    into.length = 0
    let position = this.position
    into.push(position)
    for (let left = this.times - 1; left > 0; left--) {
      position += this.number()
      into.push(position)
    }
    return into
  }

  private number(): number {
    const { bytes } = this
    let byte = bytes[this.at++] ?? 0
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
}

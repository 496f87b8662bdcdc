import { foldedWord, hashOfFolded, readsAs } from '../text/tokens'
import { grown, grownUnits } from './growing'

/** Every word of the notebook once, folded, and known by a number. Words are never forgotten. */
export class Dictionary {
  size = 0
  /** The letters of all words, one after the other. */
  private units = new Uint16Array(1 << 14)
  /** Where each word begins in `units`; one more entry than there are words. */
  private starts = new Int32Array(1 << 11)
  private hashes = new Int32Array(1 << 11)
  /** Open addressing: the number of a word plus one, 0 where nothing is. */
  private slots = new Int32Array(1 << 12)
  /** The numbers of the first words in the order of their letters; the rest came later. */
  private ordered = new Int32Array(0)

  /** The number of the word between two offsets of a text, which is taken in if it is new. */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes, starts, units } = this
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (slots[slot] ?? 0) - 1
      if (word < 0) return this.add(foldedWord(text, start, end), hash, slot)
      const isSame =
        hashes[word] === hash &&
        readsAs(text, start, end, units, starts[word] ?? 0) === starts[word + 1]
      if (isSame) return word
    }
  }

  /** The number of a folded word, which is taken in if it is new. */
  take(folded: string): number {
    const hash = hashOfFolded(folded)
    const { word, slot } = this.look(folded, hash)
    return word < 0 ? this.add(folded, hash, slot) : word
  }

  /** The number of a folded word, or -1. */
  find(folded: string): number {
    return this.look(folded, hashOfFolded(folded)).word
  }

  /** A word by its number. */
  word(number: number): string {
    const { units, starts } = this
    let text = ''
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
      text += String.fromCharCode(units[at] ?? 0)
    return text
  }

  lengthOf(number: number): number {
    return (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0)
  }

  /** A letter of a word; `at` must be less than its length. */
  unit(number: number, at: number): number {
    return this.units[(this.starts[number] ?? 0) + at] ?? 0
  }

  /** The numbers of all words that begin with these letters, the whole word among them. */
  withPrefix(prefix: string): number[] {
    this.order()
    const { ordered } = this
    const found: number[] = []
    for (let at = this.firstNotBefore(prefix); at < ordered.length; at++) {
      const word = ordered[at] ?? 0
      if (!this.begins(word, prefix)) break
      found.push(word)
    }
    for (let word = ordered.length; word < this.size; word++)
      if (this.begins(word, prefix)) found.push(word)
    return found
  }

  /** What the index file holds of it. */
  get parts() {
    const { size, units, starts, hashes } = this
    return {
      units: units.subarray(0, starts[size] ?? 0),
      starts: starts.subarray(0, size + 1),
      hashes: hashes.subarray(0, size),
    }
  }

  /** The dictionary of which these are the parts. */
  static of(units: Uint16Array, starts: Int32Array, hashes: Int32Array): Dictionary {
    const made = new Dictionary()
    made.size = hashes.length
    made.units = grownUnits(units, Math.max(2 * units.length, 1 << 14))
    made.starts = grown(starts, 2 * starts.length + 2)
    made.hashes = grown(hashes, 2 * starts.length + 2)
    made.rehash()
    return made
  }

  private look(folded: string, hash: number): { word: number; slot: number } {
    const { slots, hashes } = this
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (slots[slot] ?? 0) - 1
      if (word < 0) return { word, slot }
      const isSame =
        hashes[word] === hash && this.lengthOf(word) === folded.length && this.begins(word, folded)
      if (isSame) return { word, slot }
    }
  }

  private add(folded: string, hash: number, slot: number): number {
    const word = this.size
    const start = this.starts[word] ?? 0
    const end = start + folded.length
    if (end > this.units.length) this.units = grownUnits(this.units, 2 * end)
    for (let at = 0; at < folded.length; at++) this.units[start + at] = folded.charCodeAt(at)
    if (word + 2 > this.starts.length) {
      this.starts = grown(this.starts, 2 * (word + 2))
      this.hashes = grown(this.hashes, 2 * (word + 2))
    }
    this.starts[word + 1] = end
    this.hashes[word] = hash
    this.slots[slot] = word + 1
    this.size = word + 1
    if (2 * this.size > this.slots.length) this.rehash()
    return word
  }

  private rehash(): void {
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(4 * this.size, 1 << 12))))
    const mask = slots.length - 1
    for (let word = 0; word < this.size; word++) {
      let slot = (this.hashes[word] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = word + 1
    }
    this.slots = slots
  }

  /** Puts the words in order, unless only a few came since the last time. */
  private order(): void {
    if (this.size - this.ordered.length <= 2_000) return
    this.ordered = Int32Array.from({ length: this.size }, (_, word) => word).sort((one, other) =>
      this.compare(one, other),
    )
  }

  private compare(one: number, other: number): number {
    const { units, starts } = this
    let left = starts[one] ?? 0
    let right = starts[other] ?? 0
    const [leftEnd, rightEnd] = [starts[one + 1] ?? 0, starts[other + 1] ?? 0]
    while (left < leftEnd && right < rightEnd) {
      const difference = (units[left++] ?? 0) - (units[right++] ?? 0)
      if (difference !== 0) return difference
    }
    return leftEnd - left - (rightEnd - right)
  }

  private begins(word: number, prefix: string): boolean {
    if (this.lengthOf(word) < prefix.length) return false
    const start = this.starts[word] ?? 0
    for (let at = 0; at < prefix.length; at++)
      if (this.units[start + at] !== prefix.charCodeAt(at)) return false
    return true
  }

  /** The place in `ordered` of the first word that is not before these letters. */
  private firstNotBefore(prefix: string): number {
    let low = 0
    let high = this.ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.isBefore(this.ordered[middle] ?? 0, prefix)) low = middle + 1
      else high = middle
    }
    return low
  }

  private isBefore(word: number, text: string): boolean {
    const length = this.lengthOf(word)
    for (let at = 0; at < text.length; at++) {
      if (at >= length) return true
      const difference = this.unit(word, at) - text.charCodeAt(at)
      if (difference !== 0) return difference < 0
    }
    return false
  }
}

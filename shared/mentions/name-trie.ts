import { foldedWord, tokenise, Tokens } from '../text/tokens'
import { gapBetween } from './name-gaps'

/** A name and who bears it, as a number that only its maker understands. */
export interface BorneName {
  readonly name: string
  readonly bearer: number
  /** Whether it may mean something else as well. */
  readonly isAmbiguous: boolean
}

/** All bearers of names that are compared as the same. */
export interface Form {
  /** Where its words stand in the trie's `spellings`, each closed by a 0. */
  readonly spelling: number
  readonly wordCount: number
  /** What stands between the words; `null` where that is blanks only. */
  readonly gaps: readonly string[] | null
  /** The letters that a text must have exactly; `null` where case does not matter. */
  readonly asWritten: string | null
  readonly bearers: number[]
  isAmbiguous: boolean
}

/**
 * A trie over the words of names. Its edges lie in one table by node and number of the word, so that
 * most words of a text cost one look. Two of them may share a place (about one in 2³²): the path is
 * only a hint, and who comes to a form compares its words.
 */
export class NameTrie {
  /** Two numbers a place: node and word as one, and the node to which they lead (0: a free place). */
  readonly edges: Int32Array
  readonly mask: number
  /** Whether some name may begin with a word of this number; a first sieve that fits in the cache. */
  readonly sieve: Uint8Array
  readonly sieveMask: number
  /** Forms that end in a node. */
  readonly forms: (Form[] | null)[] = [null]
  /** The words of all forms as they are compared. */
  spellings = new Uint16Array(1024)
  private spelled = 0

  constructor(names: readonly BorneName[]) {
    const spellings = names.flatMap(spellingsOf)
    const tokens = new Tokens()
    let words = 0
    for (const { name } of spellings) {
      tokenise(name, tokens)
      words += tokens.count
    }
    this.mask = powerOfTwo(Math.max(64, 1.5 * words)) - 1
    this.edges = new Int32Array(2 * (this.mask + 1))
    this.sieveMask = powerOfTwo(Math.max(1024, 16 * names.length)) - 1
    this.sieve = new Uint8Array((this.sieveMask + 1) >> 3)
    for (const spelling of spellings) this.add(spelling, tokens)
  }

  /** The node to which a word leads from another; -1 where no name goes on so. */
  next(node: number, hash: number): number {
    const { edges, mask } = this
    const key = hash ^ Math.imul(node, 0x9e3779b1)
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const to = edges[2 * slot + 1] ?? 0
      if (to === 0) return -1
      if (edges[2 * slot] === key) return to
    }
  }

  private add({ name, bearer, isAmbiguous }: BorneName, tokens: Tokens): void {
    tokenise(name, tokens)
    if (tokens.count === 0) return
    let node = 0
    for (let at = 0; at < tokens.count; at++) node = this.reach(node, tokens.hashes[at] ?? 0)
    const first = (tokens.hashes[0] ?? 0) & this.sieveMask
    this.sieve[first >> 3] = (this.sieve[first >> 3] ?? 0) | (1 << (first & 7))
    const form = this.formAt(node, name, tokens)
    if (!form.bearers.includes(bearer)) form.bearers.push(bearer)
    form.isAmbiguous ||= isAmbiguous
  }

  private reach(node: number, hash: number): number {
    const known = this.next(node, hash)
    if (known !== -1) return known
    const { edges, mask } = this
    const key = hash ^ Math.imul(node, 0x9e3779b1)
    let slot = key & mask
    while (edges[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    const made = this.forms.push(null) - 1
    edges.set([key, made], 2 * slot)
    return made
  }

  private formAt(node: number, name: string, tokens: Tokens): Form {
    const words = wordsOf(name, tokens)
    const gaps = gapsOf(name, tokens)
    const asWritten = strictSpelling(name, tokens.count)
    const forms = (this.forms[node] ??= [])
    const known = forms.find(
      (form) =>
        form.asWritten === asWritten &&
        form.gaps?.join('\n') === gaps?.join('\n') &&
        this.isSpelled(form, words),
    )
    if (known) return known
    const spelling = this.spell(words)
    const wordCount = tokens.count
    const form = { spelling, wordCount, gaps, asWritten, bearers: [], isAmbiguous: false }
    forms.push(form)
    return form
  }

  private isSpelled({ spelling }: Form, words: string): boolean {
    for (let at = 0; at < words.length; at++) {
      if (this.spellings[spelling + at] !== words.charCodeAt(at)) return false
    }
    return true
  }

  private spell(words: string): number {
    const start = this.spelled
    this.spelled += words.length
    if (this.spelled > this.spellings.length) {
      const longer = new Uint16Array(2 * this.spelled)
      longer.set(this.spellings)
      this.spellings = longer
    }
    for (let at = 0; at < words.length; at++) this.spellings[start + at] = words.charCodeAt(at)
    return start
  }
}

function wordsOf(name: string, { count, starts, ends }: Tokens): string {
  let words = ''
  for (let at = 0; at < count; at++)
    words += `${foldedWord(name, starts[at] ?? 0, ends[at] ?? 0)}\0`
  return words
}

function gapsOf(name: string, { count, starts, ends }: Tokens): string[] | null {
  const gaps: string[] = []
  for (let at = 1; at < count; at++) {
    gaps.push(gapBetween(name, ends[at - 1] ?? 0, starts[at] ?? 0) ?? '\n')
  }
  return gaps.every((gap) => gap === ' ') ? null : gaps
}

/**
 * Short names are words of their own in small letters (`US`, `WHO`, `Ma`, `May`): capitals only, up
 * to five letters, and single words of up to three letters are found only as they are written.
 */
export function strictSpelling(name: string, words: number): string | null {
  const letters = lettersOf(name)
  const { length } = Array.from(letters)
  const isCapitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  const isCapital = /^\p{Lu}/u.test(letters)
  return (isCapitals && length <= 5) || (isCapital && words === 1 && length <= 3) ? letters : null
}

/** Letters and digits alone. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Initials may be written with or without blanks between them. */
function spellingsOf(borne: BorneName): BorneName[] {
  const { name } = borne
  if (!/\p{Lu}\. ?\p{Lu}\./u.test(name)) return [borne]
  const closed = name.replace(/(\p{Lu}\.) +(?=\p{Lu}\.)/gu, '$1')
  const open = name.replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ')
  return [...new Set([name, closed, open])].map((spelling) => ({ ...borne, name: spelling }))
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast))
}

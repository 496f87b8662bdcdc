import { hashOfFolded, foldedWord, tokenise, Tokens } from '../text/tokens'
import { lettersOf } from '../mentions/name-trie'
import type { Range } from '../markdown/link-grammar'
import type { QueryNode } from './query'
import type { NearWords } from './search'
import { asWritten } from './document'

/** Words that are marked where they stand in a text. */
export interface Marker {
  /** Folded; side by side in this order. */
  readonly words: readonly string[]
  readonly isPrefix: boolean
  /** The letters that a short name must have; `null` where upper and lower case are the same. */
  readonly written: string | null
}

/** A marked stretch of a text, and which of the markers it is. */
export interface Mark extends Range {
  readonly marker: number
}

/** What a query looks for in texts: all but what it excludes and what stands in fields alone. */
export function markersOf(root: QueryNode | null, near: readonly NearWords[] = []): Marker[] {
  if (root === null) return []
  switch (root.kind) {
    case 'every':
    case 'some':
      return root.nodes.flatMap((node) => markersOf(node, near))
    case 'words': {
      const { words, isPrefix } = root
      const taken =
        words.length === 1 ? (near.find(({ word }) => word === words[0])?.taken ?? []) : []
      const others = taken.map((word): Marker => ({
        words: [word],
        isPrefix: false,
        written: null,
      }))
      return [
        { words, isPrefix: isPrefix && (words.at(-1)?.length ?? 0) > 1, written: null },
        ...others,
      ]
    }
    case 'facet':
      if (root.name !== asWritten) return []
      return root.values.map((written) => ({
        words: [written.normalize('NFKD').toLowerCase()],
        isPrefix: false,
        written,
      }))
    case 'days':
    case 'name':
    case 'not':
      return []
  }
}

const tokens = new Tokens()

/** Finds the marked stretches of a text, from left to right; of two at one place the longer one. */
export function findMarks(text: string, markers: readonly Marker[], most = Infinity): Mark[] {
  const marks: Mark[] = []
  if (markers.length === 0) return marks
  const finders = markers.map((marker, at) => new Finder(marker, at))
  tokenise(text, tokens)
  for (let at = 0; at < tokens.count && marks.length < most; at++) {
    let best: Mark | null = null
    let after = at
    for (const finder of finders) {
      const last = finder.lastFrom(text, at)
      if (last < after || (best && last === after)) continue
      after = last
      best = {
        start: tokens.starts[at] ?? 0,
        end: tokens.ends[last] ?? 0,
        marker: finder.number,
      }
    }
    if (!best) continue
    marks.push(best)
    at = after
  }
  return marks
}

class Finder {
  private readonly hashes: readonly number[]

  constructor(
    private readonly marker: Marker,
    readonly number: number,
  ) {
    this.hashes = marker.words.map(hashOfFolded)
  }

  /** The last of the words that begin at one of them; -1 where they are others. */
  lastFrom(text: string, first: number): number {
    const { words, isPrefix, written } = this.marker
    const last = first + words.length - 1
    if (last >= tokens.count) return -1
    for (let at = 0; at < words.length; at++) {
      const isOpen = isPrefix && at === words.length - 1
      if (isOpen ? !begins(text, first + at, words[at] ?? '') : !this.isWord(text, first + at, at))
        return -1
    }
    if (written === null) return last
    const found = text.slice(tokens.starts[first], tokens.ends[last])
    return lettersOf(found) === written ? last : -1
  }

  private isWord(text: string, token: number, at: number): boolean {
    if (tokens.hashes[token] !== this.hashes[at]) return false
    return foldedAt(text, token) === this.marker.words[at]
  }
}

function begins(text: string, token: number, prefix: string): boolean {
  return foldedAt(text, token).startsWith(prefix)
}

function foldedAt(text: string, token: number): string {
  return foldedWord(text, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0)
}

import { typeOfHead } from './cues'
import { findRuns, type Run, type Sight } from './find-runs'
import { knownName } from './known-names'
import type { Elsewhere } from './name-pieces'
import { textOf } from './name-pieces'
import type { Block, Word } from './read-words'

/** What a first look at the whole text tells of each word. */
export interface TextSight extends Sight, Elsewhere {
  /** The blocks, with words such as `US-Iran` taken apart where both sides are names. */
  readonly blocks: readonly Block[]
  /** Whether a word is one of a longer name. */
  isPartOfName(word: Pick<Word, 'lower'>): boolean
  /** Whether it stands in small letters somewhere. */
  isWritten(lower: string): boolean
}

const nothing: Sight = { standsAlone: () => false }

/** Looks at the whole text once: where a capital cannot be that of a sentence, it is that of a name. */
export function sightOf(read: readonly Block[]): TextSight {
  const plain = read.filter(({ isHeadline }) => !isHeadline)
  const first = lookAt(plain)
  const blocks = read.map((block) => ({ ...block, words: partedWords(block.words, first) }))
  const second = lookAt(blocks.filter(({ isHeadline }) => !isHeadline))
  return { ...second, blocks }
}

function lookAt(blocks: readonly Block[]): Omit<TextSight, 'blocks'> {
  const names = new Set<string>()
  const parts = new Set<string>()
  const written = new Set<string>()
  for (const block of blocks) {
    for (const { lower, isCapital } of block.words) if (!isCapital) written.add(lower)
    for (const { run } of findRuns(block, nothing)) {
      if (!run[0]?.opens) names.add(keyOf(run))
      if (run.length > 1) for (const { lower } of run.slice(run[0]?.opens ? 1 : 0)) parts.add(lower)
    }
  }
  return {
    standsAlone: (word) => names.has(word.lower),
    isName: (words) => names.has(keyOf(words)),
    isPartOfName: ({ lower }) => parts.has(lower),
    isWritten: (lower) => written.has(lower),
  }
}

function keyOf(words: Run): string {
  return words.map(({ lower }) => lower).join(' ')
}

function partedWords(words: readonly Word[], sight: Omit<TextSight, 'blocks'>): Word[] {
  return words.flatMap((word, at) => {
    const hyphen = /^(\p{Lu}[\p{L}\p{N}.]*)[-\u2010\u2011](\p{Lu}[\p{L}\p{N}.]*)$/u.exec(word.text)
    const [, left = '', right = ''] = hyphen ?? []
    if (!hyphen || knownName(word.text) || startsLongerName(words, at)) return [word]
    const isLeft =
      knownName(left) !== null || sight.isName([{ ...word, lower: left.toLowerCase() }])
    const isRight =
      knownName(right) !== null || sight.isPartOfName({ ...word, lower: right.toLowerCase() })
    if (!isLeft || !isRight) return [word]
    const one = {
      ...word,
      text: left,
      lower: left.toLowerCase(),
      end: word.start + left.length,
      isPossessive: false,
    }
    const start = word.end - right.length
    const other = {
      ...word,
      text: right,
      lower: right.toLowerCase(),
      start,
      before: '/',
      opens: false,
    }
    return [one, other]
  })
}

/** `U.S.-Africa Leaders Summit`, `Iran-Iraq War`. */
function startsLongerName(words: readonly Word[], at: number): boolean {
  let end = at + 1
  while (words[end]?.isCapital && words[end]?.before === ' ') end++
  const last = words[end - 1]
  return (
    end > at + 1 &&
    (typeOfHead(last?.lower ?? '') !== null || knownName(textOf(words.slice(at, end))) !== null)
  )
}

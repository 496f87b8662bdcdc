import type { Votes } from './context'
import { typeOfHead } from './cues'
import type { Run } from './find-runs'
import { knownName } from './known-names'
import { isListedWord } from './lexicon'
import { textOf, type Piece } from './name-pieces'

/** A stretch of the text that may be a name. */
export interface Candidate {
  readonly text: string
  readonly words: Run
  readonly start: number
  readonly end: number
  readonly type: string | null
  readonly votes: Votes
  readonly hasTitle: boolean
  /** A single word of the language with a capital: `Commission`. It means something named before. */
  readonly isGeneric: boolean
}

/** Words that may be a name, and what speaks for its type. */
export function candidateOf({ words, type, hasTitle }: Piece, votes: Votes): Candidate {
  const text = textOf(words)
  return {
    text,
    words,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    type,
    votes,
    hasTitle,
    isGeneric: isGeneric(words) && knownName(text) === null && !hasTitle,
  }
}

function isGeneric(words: Run): boolean {
  const [only] = words
  if (words.length > 1 || !only || only.isAcronym) return false
  return isListedWord(only.lower) || typeOfHead(only.lower) !== null
}

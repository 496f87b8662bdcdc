import { candidateOf, type Candidate } from './candidate'
import { typeByWords } from './name-pieces'
import type { Block, Word } from './read-words'

/**
 * Terms that are explained by their abbreviation although not all of their words have capitals:
 * `Ebola virus disease (EVD)`.
 */
export function findBracketTerms(text: string, blocks: readonly Block[]): Candidate[] {
  return blocks.flatMap(({ words }) =>
    words.flatMap((word, at) => {
      const isBracketed = word.isAcronym && /^ \($/.test(word.before) && text[word.end] === ')'
      const term = isBracketed ? termBefore(words, at) : null
      if (!term || term.every(({ isCapital }) => isCapital)) return []
      const type = typeByWords(term) ?? 'concept'
      return [candidateOf({ words: term, type, hasTitle: false }, new Map())]
    }),
  )
}

/** The words whose initials the abbreviation has, small words aside. */
function termBefore(words: readonly Word[], at: number): readonly Word[] | null {
  const letters = words[at]?.lower.replace(/[^\p{L}]/gu, '') ?? ''
  let from = at
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    from--
    while (/^(?:of|the|for|and|on|in|to)$/.test(words[from]?.text ?? '')) from--
    if (!words[from]?.lower.startsWith(letters.charAt(letter))) return null
  }
  const term = words.slice(from, at)
  const isJoined = term.every(({ before }, index) => index === 0 || /^[ \u00a0\n-]$/.test(before))
  return letters.length >= 2 && isJoined ? term : null
}

import type { Dictionary } from './dictionary'

/** Shorter words have too many neighbours that mean something else. */
export const shortestNear = 4
/** Words of fields and facets begin with this unit and are no neighbours of anything. */
const keyed = 1

/**
 * The numbers of all words that one typing error makes of this one: a letter too many, too few or
 * another one, or two that changed places.
 */
export function nearWords(dictionary: Dictionary, word: string): number[] {
  const found: number[] = []
  const { length } = word
  for (let number = 0; number < dictionary.size; number++) {
    const longer = dictionary.lengthOf(number) - length
    if (longer < -1 || longer > 1 || dictionary.unit(number, 0) === keyed) continue
    if (isNear(dictionary, number, word, longer)) found.push(number)
  }
  return found
}

function isNear(dictionary: Dictionary, number: number, word: string, longer: number): boolean {
  const { length } = word
  const shorter = Math.min(length, length + longer)
  let at = 0
  while (at < shorter && dictionary.unit(number, at) === word.charCodeAt(at)) at++
  if (at === length && longer === 0) return false
  if (longer === 1) return isSameFrom(dictionary, number, at + 1, word, at)
  if (longer === -1) return isSameFrom(dictionary, number, at, word, at + 1)
  if (isSameFrom(dictionary, number, at + 1, word, at + 1)) return true
  return (
    at + 1 < length &&
    dictionary.unit(number, at) === word.charCodeAt(at + 1) &&
    dictionary.unit(number, at + 1) === word.charCodeAt(at) &&
    isSameFrom(dictionary, number, at + 2, word, at + 2)
  )
}

function isSameFrom(
  dictionary: Dictionary,
  number: number,
  from: number,
  word: string,
  wordFrom: number,
): boolean {
  const length = dictionary.lengthOf(number)
  let left = from
  let right = wordFrom
  while (left < length && right < word.length) {
    if (dictionary.unit(number, left++) !== word.charCodeAt(right++)) return false
  }
  return left >= length && right >= word.length
}

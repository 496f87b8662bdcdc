import type { Dictionary } from './dictionary'

/** Shorter words have too many neighbours that mean something else. */
export const shortestNear = 4
/** Words of fields and facets begin with this unit and are no neighbours of anything. */
const keyed = 1

/**
 * The numbers of all words that one typing error makes of this one: a letter too many, too few or
 * another one, or two that changed places. The word has at least `shortestNear` letters.
 */
export function nearWords(dictionary: Dictionary, word: string): number[] {
  const { units, starts } = dictionary.parts
  const letters = Uint16Array.from(word, (_, at) => word.charCodeAt(at))
  const { length } = letters
  const [first, last] = [letters[0], letters[length - 1]]
  const found: number[] = []
  let start = 0
  for (let number = 0; number + 1 < starts.length; number++) {
    const from = start
    start = starts[number + 1] ?? 0
    const longer = start - from - length
    if (longer < -1 || longer > 1) continue
    // One error is at one end at most, so that the letter at the other end is the same.
    if (units[from] !== first && units[start - 1] !== last) continue
    if (units[from] !== keyed && isNear(units, from, start, letters)) found.push(number)
  }
  return found
}

function isNear(units: Uint16Array, from: number, to: number, letters: Uint16Array): boolean {
  const { length } = letters
  const longer = to - from - length
  const shorter = Math.min(length, to - from)
  let at = 0
  while (at < shorter && units[from + at] === letters[at]) at++
  if (at === length && longer === 0) return false
  if (longer === 1) return isSame(units, from + at + 1, to, letters, at)
  if (longer === -1) return isSame(units, from + at, to, letters, at + 1)
  if (isSame(units, from + at + 1, to, letters, at + 1)) return true
  return (
    at + 1 < length &&
    units[from + at] === letters[at + 1] &&
    units[from + at + 1] === letters[at] &&
    isSame(units, from + at + 2, to, letters, at + 2)
  )
}

/** Whether what is left of both is the same. */
function isSame(
  units: Uint16Array,
  from: number,
  to: number,
  letters: Uint16Array,
  lettersFrom: number,
): boolean {
  if (to - from !== letters.length - lettersFrom) return false
  for (let at = 0; from + at < to; at++)
    if (units[from + at] !== letters[lettersFrom + at]) return false
  return true
}

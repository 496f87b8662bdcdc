import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Dictionary } from '../../../shared/search/dictionary'
import { nearWords, shortestNear } from '../../../shared/search/near-words'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 6 })
const longWord = word.filter(({ length }) => length >= shortestNear)

/** Everything that one error makes of a word, by making them all. */
function neighboursOf(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)]
    found.add(before + after.slice(1))
    if (after.length > 1) found.add(`${before}${after[1]!}${after[0]!}${after.slice(2)}`)
    for (const letter of 'abc') {
      found.add(before + letter + after)
      if (after !== '') found.add(before + letter + after.slice(1))
    }
  }
  found.delete(text)
  return found
}

describe('near words', () => {
  it('are exactly those that one typing error makes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), longWord, (words, asked) => {
        const dictionary = new Dictionary()
        for (const one of words) dictionary.take(one)
        const found = nearWords(dictionary, asked).map((number) => dictionary.word(number))
        const neighbours = neighboursOf(asked)
        expect(found.sort()).toEqual(words.filter((one) => neighbours.has(one)).sort())
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a dictionary', () => {
  it('knows every word by one number, also after it grew, and all that begin alike', () => {
    const dictionary = new Dictionary()
    const words = Array.from({ length: 9_000 }, (_, at) => `w${at.toString(36)}`)
    const numbers = words.map((one) => dictionary.take(one))
    expect(new Set(numbers).size).toBe(words.length)
    expect(words.map((one) => dictionary.find(one))).toEqual(numbers)
    expect(dictionary.find('absent')).toBe(-1)
    const begun = dictionary.withPrefix('w2z').map((number) => dictionary.word(number))
    expect(begun.sort()).toEqual(words.filter((one) => one.startsWith('w2z')).sort())
    dictionary.take('w2zlate')
    expect(dictionary.withPrefix('w2z')).toHaveLength(begun.length + 1)
  })
})

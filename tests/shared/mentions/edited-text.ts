import fc from 'fast-check'
import type { Range } from '../../../shared/markdown/link-grammar'

/** Where the words stand for the n-th time, from 0. */
export function marked(text: string, words: string, occurrence: number): Range {
  const start = [...text.matchAll(new RegExp(words, 'g'))][occurrence]!.index
  return { start, end: start + words.length }
}

/** A text and where in it the decided words stand now; `null` once an edit touched them. */
export interface Edited {
  readonly text: string
  readonly place: Range | null
}
export type Edit = (edited: Edited) => Edited

const vocabulary =
  'Iran Iran Iran said that the deal of talks with China and Russia on trade was signed in spring'
const sentence = fc
  .array(fc.constantFrom(...vocabulary.split(' ')), { minLength: 3, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`)

/** Prose that says the same words again and again. */
export const prose = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { minLength: 2, maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** Replaces a stretch, given as parts of a thousand, by words. */
function replaced(from: number, length: number, words: string): Edit {
  return ({ text, place }) => {
    const start = Math.floor((from / 1000) * text.length)
    const end = Math.min(text.length, start + length)
    const isTouched = place !== null && start < place.end && end > place.start
    const shift = words.length - (end - start)
    return {
      text: text.slice(0, start) + words + text.slice(end),
      place:
        place === null || isTouched
          ? null
          : end <= place.start
            ? { start: place.start + shift, end: place.end + shift }
            : place,
    }
  }
}

export const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(999),
    fc.oneof(fc.constant(0), fc.nat(12), fc.nat(120)),
    fc.oneof(fc.constant(''), fc.constantFrom(' Iran', 'Iran ', 'x', '\n\n', ' deal'), sentence),
  )
  .map(([from, length, words]) => replaced(from, length, words))

export const edits = fc.array(edit, { minLength: 1, maxLength: 4 })

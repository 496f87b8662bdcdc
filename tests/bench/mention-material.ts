// Texts and names that are the same in every run: words of syllables, common ones more often.

import { capital, pick, randomFrom, word } from './random'

/** Names of one to three words, some of which share words, with some letters beyond ASCII. */
export function makeNames(count: number): string[] {
  const random = randomFrom(7)
  const parts = Array.from({ length: count }, () => capital(word(random, 3)))
  const names = new Set<string>()
  while (names.size < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, parts))
    const name = words.join(random() < 0.1 ? '-' : ' ')
    names.add(random() < 0.1 ? name.replace(/e/, 'é') : name)
  }
  return [...names]
}

/** Prose in which about one word in twenty begins a name. */
export function makeText(length: number, names: readonly string[]): string {
  const random = randomFrom(11)
  const words = Array.from({ length: 30_000 }, () => word(random))
  const parts: string[] = []
  let size = 0
  let sentence = 0
  while (size < length) {
    const isName = random() < 0.05
    let next = isName ? pick(random, names) : words[Math.floor(words.length * random() ** 3)]!
    if (sentence === 0) next = capital(next)
    sentence = sentence > 8 && random() < 0.15 ? 0 : sentence + 1
    const after = sentence === 0 ? (random() < 0.1 ? '.\n\n' : '. ') : random() < 0.08 ? ', ' : ' '
    parts.push(next, after)
    size += next.length + after.length
  }
  return Buffer.from(parts.join('')).toString()
}

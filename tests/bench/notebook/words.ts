import { capital, pick, word, type Random } from '../random'

const vocabularySize = 40_000
const scripts: readonly ((random: Random) => string)[] = [
  (random) => `${capital(word(random, 2))} ${capital(word(random, 2))}`,
  (random) => `${capital(word(random, 2))} ${capital(word(random, 2))}`,
  (random) =>
    `${capital(word(random))} ${capital(accented(word(random, 2)))}-${capital(word(random))}`,
  (random) => letters(random, 'абвгдезиклмнопрстуя', 6, true),
  (random) => letters(random, 'αβγδεζηικλμνοπρστυ', 6, true),
  (random) => letters(random, '東京北南海山川田中国民会', 3, false),
  (random) => letters(random, 'ابتجدرسطعفقكلمنهوي', 6, false),
  (random) => word(random).slice(0, 3).toUpperCase(),
]

/** Words of which the first are by far the most frequent, as in every language. */
export function makeVocabulary(random: Random): readonly string[] {
  const words = new Set<string>()
  while (words.size < vocabularySize) words.add(word(random, words.size < 200 ? 1 : 2))
  return [...words]
}

/** The word of a rank that grows by factors: Zipf's law. */
export function zipf(random: Random, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1]!
}

/** Names as they are in several scripts, each once. */
export function makeRecordNames(random: Random, count: number): readonly string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const name = pick(random, scripts)(random)
    names.add(names.has(name) ? `${name} ${names.size}` : name)
  }
  return [...names]
}

function accented(text: string): string {
  return text.replace('e', 'é').replace('o', 'ö').replace('n', 'ñ')
}

function letters(random: Random, from: string, count: number, isSpaced: boolean): string {
  const some = () => Array.from({ length: count }, () => pick(random, Array.from(from))).join('')
  return isSpaced ? `${capital(some())} ${capital(some())}` : some()
}

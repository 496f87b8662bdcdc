// Texts and names that are the same in every run: words of syllables, common ones more often.

type Random = () => number

const syllables =
  'ka ri to ma ne lo su vi da pe mo ra shi tu el an or is un ber dal fen gor hin jal kor lam mir nov pol ros sel tor'.split(
    ' ',
  )

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

function word(random: Random, least = 1): string {
  return Array.from({ length: least + Math.floor(random() * 3) }, () =>
    pick(random, syllables),
  ).join('')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Numbers from 0 to 1, the same in every run. */
export type Random = () => number

const syllables =
  'ka ri to ma ne lo su vi da pe mo ra shi tu el an or is un ber dal fen gor hin jal kor lam mir nov pol ros sel tor'.split(
    ' ',
  )

/** A word of as many syllables as `least`, or up to two more. */
export function word(random: Random, least = 1): string {
  return Array.from({ length: least + Math.floor(random() * 3) }, () =>
    pick(random, syllables),
  ).join('')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

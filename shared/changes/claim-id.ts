/** Words that say nothing about a claim; the languages in which our users write most. */
const fillers = new Set(
  (
    'a an the of to in on at by for with and or is are was were be been has have had that this it its as from ' +
    'der die das ein eine und ist war hat von zu im am le la les un une des et est de du el los las y que'
  ).split(' '),
)

const mostWords = 4

/**
 * A readable id for a claim: `c-` and its first telling words. It becomes the label of a footnote,
 * so it is made once and never changes with the text.
 */
export function claimIdFor(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const telling = (words ?? []).filter((word) => !fillers.has(word)).slice(0, mostWords)
  const base = `c-${(telling.length > 0 ? telling.join('-') : 'claim').slice(0, 60).replace(/-$/, '')}`
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}

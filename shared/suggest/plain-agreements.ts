import { candidateOf, type Candidate } from './candidate'
import { plainAgreements } from './cues'
import { isDemonym, knownName } from './known-names'
import type { Block, Word } from './read-words'
import { formKey, type Thing, type Things } from './things'

const kinds = new Set(plainAgreements.kinds)
const about = new Set(plainAgreements.about)

/**
 * Agreements that have no name of their own but are called by what they are about, with their year,
 * their duration or a party: `2015 nuclear deal`, `25-year strategic partnership`.
 */
export function findPlainAgreements(blocks: readonly Block[]): Candidate[] {
  return blocks.flatMap(({ words }) =>
    words.flatMap((word, at) => {
      if (!kinds.has(word.text)) return []
      const from = startOfAgreement(words, at)
      if (from === null) return []
      const agreement = words.slice(from, at + 1)
      return [candidateOf({ words: agreement, type: 'agreement', hasTitle: false }, new Map())]
    }),
  )
}

function startOfAgreement(words: readonly Word[], kind: number): number | null {
  let from = kind
  while (isJoined(words[from]) && about.has(words[from - 1]?.text ?? '')) from--
  const before = isJoined(words[from]) ? words[from - 1] : undefined
  const isDated = /^(?:(?:19|20)\d\d|\d+-year)$/.test(before?.text ?? '')
  if (isDated) return from - 1
  const isOwned =
    before !== undefined &&
    from < kind &&
    knownName(before.text)?.type === 'place' &&
    !isDemonym(before.text)
  if (isOwned && !before.isPossessive) return from - 1
  return kind - from >= 2 ? from : null
}

function isJoined(word: Word | undefined): boolean {
  return /^[ \u00a0]$/.test(word?.before ?? '')
}

/**
 * `the nuclear deal` means the 2015 nuclear deal where no other is spoken of, and `the 1959 agreement`
 * the agreement that is said to be of 1959.
 */
export function joinPlainAgreements(text: string, things: Things): void {
  const full = things
    .list()
    .filter(({ type, forms }) => type === 'agreement' && [...forms.keys()].some(isPlain))
  const shortNames = new Map<string, Thing[]>()
  for (const thing of full) {
    for (const short of new Set([...thing.forms.keys()].filter(isPlain).map(withoutFirst))) {
      shortNames.set(short, [...(shortNames.get(short) ?? []), thing])
    }
  }
  for (const [short, [only, ...others]] of shortNames) {
    if (!only || others.length > 0 || !short.includes(' ')) continue
    const found = new RegExp(`\\bthe (${short})\\b`, 'i').exec(text)
    const words = [...only.forms.values()][0]?.words.slice(-short.split(' ').length)
    if (found?.[1] && words)
      only.forms.set(formKey(short), { text: found[1], words, isGeneric: false })
  }
  joinByYear(text, things)
}

function isPlain(key: string): boolean {
  return kinds.has(key.slice(key.lastIndexOf(' ') + 1)) && key.includes(' ')
}

function withoutFirst(key: string): string {
  return key.replace(/^\d+(?: year)? /, '')
}

function joinByYear(text: string, things: Things): void {
  for (const thing of things.list()) {
    const [key = ''] = thing.forms.keys()
    const year = /^((?:19|20)\d\d) (?:agreement|treaty|accord|pact|deal|convention|protocol)$/.exec(
      key,
    )?.[1]
    if (year === undefined) continue
    const dated = things
      .list()
      .filter(
        (other) =>
          other !== thing &&
          other.type === 'agreement' &&
          [...other.forms.values()].some((form) => text.includes(`${form.text} of ${year}`)),
      )
    const [only] = dated
    if (only && dated.length === 1) things.join(only, thing)
    else things.drop(thing)
  }
}

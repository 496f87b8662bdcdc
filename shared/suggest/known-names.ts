import countries from '../../data/names/en/countries.json'
import places from '../../data/names/en/places.json'
import wellKnown from '../../data/names/en/well-known.json'
import { foldedWords } from '../mentions/folded-words'

/** A name that a well-read person knows. */
export interface Known {
  /** The usual name of what it means, whatever it is called in a text. */
  readonly name: string
  readonly type: string
  readonly isCountry: boolean
}

/** What was looked up before. */
const keys = new Map<string, string>()
const known = new Map<string, Known>()
const demonyms = new Set<string>()

for (const { name, also = [], demonyms: people = [], capitals = [] } of countries as Country[]) {
  const country = { name, type: 'place', isCountry: true }
  for (const each of [name, ...also]) known.set(strictKey(each), country)
  for (const capital of capitals) add(capital, { name: capital, type: 'place', isCountry: false })
  for (const each of people) {
    demonyms.add(keyOf(each))
    if (!/(?:ese|ish|ch|ss)$/.test(each)) demonyms.add(keyOf(`${each}s`))
  }
}
for (const name of places) add(name, { name, type: 'place', isCountry: false })
for (const { name, type, also = [] } of wellKnown as WellKnown[]) {
  for (const each of [name, ...also]) add(each, { name, type, isCountry: false })
}
for (const each of 'African Asian European American Eurasian Arab Arabian Kurdish Jewish Islamic Muslim Christian Western Eastern Northern Southern Slavic Nordic Balkan Andean Anglo Latin Afro Sino Franco Russo Indo Arctic Mediterranean'.split(
  ' ',
))
  demonyms.add(keyOf(each))

interface Country {
  readonly name: string
  readonly also?: readonly string[]
  readonly demonyms?: readonly string[]
  readonly capitals?: readonly string[]
}
interface WellKnown {
  readonly name: string
  readonly type: string
  readonly also?: readonly string[]
}

function add(name: string, entry: Known): void {
  if (!known.has(strictKey(name))) known.set(strictKey(name), entry)
}

/** A name as it is looked up: without regard to case, accents and hyphens, and without "the". */
export function keyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size > 20_000) keys.clear()
  const key = foldedWords(name).replace(/^the /, '')
  keys.set(name, key)
  return key
}

/** Capitals only are another name than the same letters: `WHO` is not "Who". */
function strictKey(name: string): string {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
  return letters.length <= 6 && letters === letters.toUpperCase() ? `=${letters}` : keyOf(name)
}

/** What a name means to everybody; `null` where it takes more to know. */
export function knownName(name: string): Known | null {
  return known.get(strictKey(name)) ?? null
}

/** Whether a word tells of what people or country something is: `Iranian`, `Dutch`. */
export function isDemonym(word: string): boolean {
  return demonyms.has(keyOf(word))
}

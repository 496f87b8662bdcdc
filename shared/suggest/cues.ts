import cues from '../../data/names/en/cues.json'

/** What tells the type of a name: its last or first word, a word before it, what is said of it. */
const heads = mapOf(cues.heads)
const starts = mapOf(cues.starts)
const nouns = mapOf(cues.cueNouns)
const lowerHeads = mapOf(cues.lowerHeads)
const titles = new Set(cues.titles)
const titleParts = new Set(cues.titleParts)
const roles = new Set(cues.roles)
const speech = new Set(cues.speech)
const prepositions = new Set(cues.placePrepositions)
const ofHeads = new Set(cues.ofHeads)
const notNames = new Set(cues.notNames)
const nicknames = cues.nicknames.map((names) => new Set(names))

function mapOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const [type, words] of Object.entries(lists)) {
    for (const word of words) if (!types.has(word)) types.set(word, type)
  }
  return types
}

/** The type of what is called by a last word such as `Ministry`, `Treaty`, `Bridge`. */
export const typeOfHead = (word: string): string | null =>
  heads.get(word) ?? (word.length > 5 ? heads.get(word.replace(/s$/, '')) : null) ?? null
/** The type of what is called by a first word such as `Operation`, `Mount`. */
export const typeOfStart = (word: string): string | null => starts.get(word) ?? null
/** The type of what a noun before a name says it is: `the trawler Northern Pride`. */
export const typeOfNoun = (word: string): string | null =>
  nouns.get(word.replace(/s$/, '')) ?? nouns.get(word) ?? null
/** The type of what small words behind a name make of it: `Trump administration`. */
export const typeOfLowerHead = (words: string): string | null => lowerHeads.get(words) ?? null
export const isTitle = (word: string): boolean => {
  const noun = word.slice(word.lastIndexOf('-') + 1)
  return titles.has(noun) || (noun.length > 5 && titles.has(noun.replace(/s$/, '')))
}
/** Words that belong to a title beside its noun: `Prime`, `Foreign`. */
export const isTitlePart = (word: string): boolean => titleParts.has(word)
/** What persons are called in small letters: `negotiator`. */
export const isRole = (word: string): boolean => roles.has(word)
export const isSpeech = (word: string): boolean => speech.has(word)
export const isPlacePreposition = (word: string): boolean => prepositions.has(word)
/** Words that "of" joins to a name: `Ministry of …`, `Gulf of …`. */
export const takesOf = (word: string): boolean =>
  ofHeads.has(word) || /^(?:organisation|agreement|event)$/.test(typeOfHead(word) ?? '')
export const isNoName = (word: string): boolean => notNames.has(word)
/** Whether two given names may be one: `Rob` and `Robert`. */
export const areNicknames = (one: string, other: string): boolean =>
  one === other || nicknames.some((names) => names.has(one) && names.has(other))

/** What an agreement without a name of its own is called, and what it is about. */
export const plainAgreements = cues.plainAgreements

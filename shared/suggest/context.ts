import { isPlacePreposition, isRole, isSpeech, typeOfLowerHead, typeOfNoun } from './cues'
import type { Run } from './find-runs'
import { knownName } from './known-names'
import { isGivenName, isOrdinaryWord } from './lexicon'
import { textOf } from './name-pieces'
import type { Word } from './read-words'

/** How much speaks for each type, by the type's id. */
export type Votes = ReadonlyMap<string, number>

/** How strongly a preposition tells that a place follows. */
const placeWeights: Readonly<Record<string, number>> = {
  in: 2,
  near: 3,
  outside: 2,
  off: 2,
  around: 1,
  at: 1,
  from: 2,
  into: 1,
}

/** What the words around a name tell of its type. */
export function votesAround(words: readonly Word[], at: number, end: number): Votes {
  return gathered((add) => {
    voteByBefore(words, at, add)
    voteByAfter(words, end, add)
  })
}

/** What the words of a name tell by themselves. */
export function votesWithin(name: Run): Votes {
  return gathered((add) => voteByName(name, add))
}

function gathered(vote: (add: Add) => void): Votes {
  const votes = new Map<string, number>()
  vote((type, weight) => {
    if (type !== null) votes.set(type, (votes.get(type) ?? 0) + weight)
  })
  return votes
}

type Add = (type: string | null, weight: number) => void

function voteByName(name: Run, add: Add): void {
  const [first] = name
  if (!first) return
  if (name.some(({ text }) => /\p{Ll}\p{Lu}{2}|\p{Ll}{2}\p{Lu}/u.test(text))) add('organisation', 2)
  if (name.length === 1 && first.isAcronym) add('organisation', 3)
  if (name.length === 1) return
  if (first.isInitial || name[1]?.isInitial) add('person', 4)
  if (isGivenName(first.lower)) add('person', 3)
  const unusual = name.filter(({ lower, isCapital }) => isCapital && !isOrdinaryWord(lower))
  if (unusual.length > 0 && name.length <= 4) add('person', unusual.length > 1 ? 1.5 : 1)
  if (unusual.length === 0) add('concept', 1)
}

function voteByBefore(words: readonly Word[], at: number, add: Add): void {
  const [first, before] = [words[at], words[at - 1]]
  if (!first || !before) return
  const isNext = /^\s+$/.test(first.before) || /^ ?["“‘]$/.test(first.before)
  const isApposed = /^["”’]?, ["“‘]?$/.test(first.before)
  if (isNext && isPlacePreposition(before.lower)) add('place', placeWeights[before.lower] ?? 0.5)
  if (!isNext && !isApposed) return
  if (isRole(before.lower)) add('person', isNext ? 4 : 3)
  if (isNext && isSpeech(before.lower)) add('person', 2)
  if (isNext && before.lower === 'the') add('person', -2)
  if (isNext && before.lower === 'for' && words[at - 2]?.lower === 'bound') add('place', 3)
  add(typeOfNoun(before.lower), isNext ? 4 : 3)
  if (/^(?:called|named|of|dubbed|codenamed)$/.test(before.lower)) {
    add(typeOfNoun(words[at - 2]?.lower ?? ''), before.lower === 'of' ? 2 : 4)
  }
}

function voteByAfter(words: readonly Word[], end: number, add: Add): void {
  const next = words[end]
  if (!next) return
  if (/^\s+$/.test(next.before)) {
    if (isSpeech(next.lower)) add('person', 1)
    if (next.lower === 'who') add('person', 3)
    if (/^(?:strategy|doctrine|policy|theory|initiative)$/.test(next.lower)) add('concept', 3)
    if (/^(?:party|group|company|movement|family)$/.test(next.lower)) add('organisation', 3)
    const kind = typeOfLowerHead(next.lower)
    add(kind, kind === 'place' || kind === 'concept' ? 3 : 1)
  }
  if (/^["”’]?,$/.test(next.before.trim())) voteByApposition(words, end, add)
}

/** `Ørsted, the Danish company that …`; `Seleshi Bekele, the water minister, …`. */
function voteByApposition(words: readonly Word[], end: number, add: Add): void {
  const next = words[end]
  if (next && knownName(textOf([next]))?.isCountry) add('place', 2)
  if (next?.lower === 'who' || next?.lower === 'whose') add('person', 3)
  if (!next || !/^(?:a|an|the|his|her|its|their|then|now|former|head|chief)$/.test(next.lower))
    return
  for (let at = end + 1; at < end + 7; at++) {
    const word = words[at]
    if (!word || !/^\s+$/.test(word.before) || /^(?:of|in|at|for|from)$/.test(word.lower)) return
    const type = isRole(word.lower) ? 'person' : typeOfNoun(word.lower)
    if (type === null) continue
    if (closesApposition(words[at + 1])) add(type, 3)
    return
  }
}

/** "…, the firm has offices": what follows the comma may be the sentence itself. */
function closesApposition(next: Word | undefined): boolean {
  return (
    !next ||
    !/^\s+$/.test(next.before) ||
    /^(?:that|which|who|whose|of|in|for|at|to|from|with|behind|and|run|led|built|held|made|\p{Ll}+ed)$/u.test(
      next.lower,
    )
  )
}

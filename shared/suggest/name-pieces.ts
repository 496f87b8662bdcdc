import { isTitle, isTitlePart, typeOfHead, typeOfStart } from './cues'
import type { Run } from './find-runs'
import { isDemonym, knownName } from './known-names'
import { isFunctionWord, isGivenName, isOrdinaryWord } from './lexicon'
import type { Word } from './read-words'

/** A part of a run that may be a name. */
export interface Piece {
  readonly words: Run
  /** The type that its own words tell: by a gazetteer, its last word, or a title before it. */
  readonly type: string | null
  /** Whether a title stands before it, so that it is a person. */
  readonly hasTitle: boolean
}

/** Which words stand elsewhere with a capital by themselves, within a sentence. */
export interface Elsewhere {
  isName(words: readonly Word[]): boolean
}

/**
 * Takes from a run what is no name: the first word of a sentence, titles and offices, and words for
 * peoples. What is left are one or more names; an office alone leaves none.
 */
export function namePieces(run: Run, elsewhere: Elsewhere): Piece[] {
  const words = withoutOpening(run, elsewhere)
  if (words.length === 0) return []
  const whole = knownName(textOf(words))
  if (whole) return [{ words, type: whole.type, hasTitle: false }]
  const type = typeByWords(words)
  if (type !== null) return [{ words, type, hasTitle: false }]
  const title = lastTitle(words)
  if (title >= 0) return besideTitle(words, title)
  const own = withoutPeople(words)
  return own.length === 0 ? [] : besidePlace(own, elsewhere)
}

/** `envoy to Iran Robert Malley` names a country and a person. */
function besidePlace(words: Run, elsewhere: Elsewhere): Piece[] {
  const place = [2, 1]
    .map((count) => words.slice(0, count))
    .find((part) => knownName(textOf(part))?.type === 'place')
  const rest = words.slice(place?.length ?? 0)
  const isPerson = rest.length > 1 && (isGivenName(rest[0]?.lower ?? '') || elsewhere.isName(rest))
  if (!place || !isPerson) return [{ words, type: null, hasTitle: false }]
  return [
    { words: place, type: 'place', hasTitle: false },
    { words: rest, type: 'person', hasTitle: false },
  ]
}

/** The type that the words of a name tell by themselves; `null` where they do not. */
export function typeByWords(words: Run): string | null {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.length < 2) return null
  const small = words.findIndex(({ isCapital }, at) => at > 0 && !isCapital)
  const isNumbered = /^\d+$/.test(last.text)
  const end =
    small > 0 && !isParticle(words, small) ? small : isNumbered ? words.length - 1 : words.length
  const head = words[end - 1]?.lower ?? ''
  const two = `${words[end - 2]?.lower ?? ''} ${head}`
  if (head === 'line' && end < words.length) return 'place'
  return typeOfHead(two) ?? typeOfHead(head) ?? typeOfHead(last.lower) ?? typeOfStart(first.lower)
}

function isParticle(words: Run, at: number): boolean {
  return !/^(?:of|for|on|against|to)$/.test(words[at]?.lower ?? '')
}

/** The words of a run as they stand in the text, in one line. */
export function textOf(words: Run): string {
  return words
    .map(({ text, before, isPossessive }, at) => {
      const mark = isPossessive && at < words.length - 1 ? '’s' : ''
      return (at === 0 ? '' : before.replace(/\s+/g, ' ')) + text + mark
    })
    .join('')
    .replaceAll('’', "'")
}

/** Leaves out the word with which a sentence begins, if it is not part of the name. */
function withoutOpening(run: Run, elsewhere: Elsewhere): Run {
  let words = run
  for (let [first] = words; first && words.length > 1; [first] = words) {
    const rest = words.slice(1)
    const isGrammar = isFunctionWord(first.lower) && !first.isAcronym
    const isOrdinary = first.opens && isOrdinaryWord(first.lower) && !isDemonym(first.text)
    const isRestKnown = knownName(textOf(rest)) !== null || elsewhere.isName(rest)
    if (!isGrammar && !(isOrdinary && isRestKnown && !elsewhere.isName(words))) return words
    if (first.lower !== 'the' && knownName(textOf(words))) return words
    words = startOfName(rest)
  }
  const [only] = words
  return only && isFunctionWord(only.lower) && !only.isAcronym ? [] : words
}

/** A name begins with no small word, but for those of surnames. */
function startOfName(words: Run): Run {
  const first = words.findIndex(
    ({ isCapital, lower }) => isCapital || /^(?:van|von|der|ter|bin|ibn)$/.test(lower),
  )
  return first < 0 ? [] : words.slice(first)
}

function lastTitle(words: Run): number {
  const titles = words.map(({ lower, isAcronym }) => isTitle(lower) && !isAcronym)
  return titles.lastIndexOf(true)
}

/** `US Treasury Secretary Janet Yellen` names a country and a person; `Foreign Minister` nobody. */
function besideTitle(words: Run, title: number): Piece[] {
  let from = title + 1
  while (from < words.length && (isOfOffice(words[from]) || isMatter(words, from))) from++
  const after = withoutPeople(startOfName(words.slice(from)))
  const before = words.slice(0, title).filter(({ lower }) => !isTitlePart(lower) && !isTitle(lower))
  const pieces: Piece[] = []
  const owner = knownName(textOf(before))
  if (owner) pieces.push({ words: before, type: owner.type, hasTitle: false })
  if (after.length > 0) pieces.push({ words: after, type: 'person', hasTitle: true })
  return pieces
}

/** `of State` in "Secretary of State". */
function isOfOffice(word: Word | undefined): boolean {
  return word !== undefined && (isTitlePart(word.lower) || isTitle(word.lower))
}

/** `Climate` in "Envoy for Climate". */
function isMatter(words: Run, at: number): boolean {
  const joint = words[at - 1]?.lower
  return joint === 'for' || (joint === 'of' && isOrdinaryWord(words[at]?.lower ?? ''))
}

function withoutPeople(words: Run): Run {
  let rest = words
  if (rest.length === 2 && isDemonym(rest[1]?.text ?? '')) return []
  while (rest.length > 0 && isDemonym(rest[0]?.text ?? '')) rest = startOfName(rest.slice(1))
  return rest
}

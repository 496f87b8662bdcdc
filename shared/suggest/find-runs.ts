import { isNoName, isTitle, isTitlePart, takesOf, typeOfHead } from './cues'
import { isDemonym, knownName } from './known-names'
import type { Block, Word } from './read-words'

/** Words that stand together as a name may: capitals, and small words within it. */
export type Run = readonly Word[]

/** A run and where it begins among the words of its block. */
export interface PlacedRun {
  readonly run: Run
  readonly at: number
}

/** What is known of the whole text before runs are made of it. */
export interface Sight {
  /** Whether a word stands with a capital by itself, where only a name has one. */
  standsAlone(word: Word): boolean
}

const particle =
  /^(?:van|von|der|den|ten|ter|de|da|do|dos|das|del|della|di|du|des|la|le|las|los|el|al|bin|ibn|ben|zu|zum|zur|y|e|et)$/
const joiner = /^(?:of|for|on|and|the|against|to|de|du|des|del|di)$/

/** Divides the words of a block into runs that may be names. */
export function findRuns({ words }: Block, sight: Sight): PlacedRun[] {
  const runs: PlacedRun[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word || !mayBegin(word)) {
      at++
      continue
    }
    const end = endOfRun(words, at, sight)
    const from = startOfParticles(words, at)
    runs.push({ run: words.slice(from, end), at: from })
    at = end
  }
  return runs
}

/** `van Houten`: small words that only stand before a surname. */
function startOfParticles(words: readonly Word[], at: number): number {
  let from = at
  while (
    from > 0 &&
    /^\s+$/.test(words[from]?.before ?? '') &&
    /^(?:van|von|der|ter|bin|ibn)$/.test(words[from - 1]?.text ?? '')
  )
    from--
  return from
}

function mayBegin(word: Word): boolean {
  return word.isCapital && !isDateWord(word)
}

function isDateWord(word: Word): boolean {
  return isNoName(word.lower) && !word.isAcronym
}

function endOfRun(words: readonly Word[], first: number, sight: Sight): number {
  let end = first + 1
  for (;;) {
    const next = nextPart(words, first, end, sight)
    if (next === 0) return end
    end = next
  }
}

/** Where the run ends if it goes on at `end`; 0 where it does not. */
function nextPart(words: readonly Word[], first: number, end: number, sight: Sight): number {
  const last = words[end - 1]
  const next = words[end]
  if (!last || !next || !isNear(last, next)) return 0
  if (last.isPossessive && (!next.isCapital || isOwner(words, first, end, sight))) return 0
  if (next.isCapital) return isDateWord(next) || isStart.test(next.text) ? 0 : end + 1
  if (isNumberOfName(words.slice(first, end), next, words[end + 1])) return end + 1
  return joinedPart(words, first, end)
}

function isNear(last: Word, next: Word): boolean {
  if (/^[ \u00a0]?\n?[ \u00a0]*$/.test(next.before)) return true
  if (next.before === '-' || next.before === ' & ') return true
  if (last.isInitial) return /^\.?[ \u00a0]?$/.test(next.before)
  return (
    /^\. $/.test(next.before) &&
    /^(?:St|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Lt|Sen|Gov|Rev|Sgt|Maj)$/.test(last.text)
  )
}

/** Words with which another sentence or heading begins, where the stop between them was lost. */
const isStart =
  /^(?:For|Before|After|With|From|At|By|When|While|As|Is|Are|Was|Were|Has|Have|In|On|But|If|Why|How|What|Who)$/

/** Whether what has the genitive mark is a name itself: `Iran's Foreign Minister`, not `People's Army`. */
function isOwner(words: readonly Word[], first: number, end: number, sight: Sight): boolean {
  const owner = words.slice(first, end)
  const own = owner.filter(({ text }) => !isDemonym(text))
  const [only] = own
  if (
    knownName(textOf(owner)) ||
    own.some(({ lower }, at) => isTitle(lower) && own.length > at + 1)
  )
    return true
  if (own.length === 1 && only && sight.standsAlone(only) && !isTitle(only.lower)) return true
  return own.length > 1 && !/^(?:st|saint)$/.test(only?.lower ?? '')
}

function textOf(words: Run): string {
  return words.map(({ text }) => text).join(' ')
}

/** Numbers belong to ships, exercises and articles, not to countries or months. */
function isNumberOfName(run: Run, next: Word, after: Word | undefined): boolean {
  if (!/^(?:\d{1,3}|[IVX]{1,4})$/.test(next.text) || next.before.trim() !== '') return false
  const text = textOf(run)
  const isCounted = after?.before === ' ' && /^\p{Ll}+s$/u.test(after.text)
  return !knownName(text) && !isCounted && (run.length > 1 || (run[0]?.isAcronym ?? false))
}

/** Goes on over small words: `Ministry of Marine Affairs and Fisheries`, `Ursula von der Leyen`. */
function joinedPart(words: readonly Word[], first: number, end: number): number {
  let at = end
  while (at < end + 3 && isSmallWord(words[at])) at++
  const next = words[at]
  const small = words.slice(end, at).map(({ lower }) => lower)
  if (!next?.isCapital || isDateWord(next) || small.length === 0) return 0
  if (next.before.trim() !== '') return 0
  const run = words.slice(first, end)
  if (small.every((word) => particle.test(word)) && !small.includes('y') && !small.includes('e'))
    return isTitle(run.at(-1)?.lower ?? '') ? 0 : at + 1
  return mayJoin(run, small, words, at) ? at + 1 : 0
}

function isSmallWord(word: Word | undefined): boolean {
  if (!word || !/^\s+$/.test(word.before)) return false
  return particle.test(word.lower) || joiner.test(word.lower)
}

function mayJoin(run: Run, small: readonly string[], words: readonly Word[], at: number): boolean {
  const last = run.at(-1)
  const next = words[at]
  const [joint = ''] = small
  if (!last || !next) return false
  if (joint === 'and') return mayJoinByAnd(run, words, at) && small.length === 1
  if (joint === 'the' || joint === 'to') return false
  if (isTitle(last.lower) && !takesOf(last.lower))
    return (joint === 'of' || joint === 'for') && (isTitlePart(next.lower) || !isName(next))
  if (joint === 'of') return run.some(({ lower }) => takesOf(lower)) && takesOf(headOf(run))
  return takesOf(headOf(run)) && typeOfHead(headOf(run)) !== 'place'
}

/** The last word of a run before its first "of": `Declaration` of "Declaration of Principles". */
function headOf(run: Run): string {
  return run.at(-1)?.lower ?? ''
}

/** `Food and Agriculture Organization`, but not `Russia and China`. */
function mayJoinByAnd(run: Run, words: readonly Word[], at: number): boolean {
  const next = words[at]
  const last = run.at(-1)
  if (!next || !last || isName(last) || isName(next)) return false
  const isWithin = run.some(({ lower }) => lower === 'of' || lower === 'for')
  if (isWithin && run.some(({ lower }) => takesOf(lower))) {
    return typeOfHead(next.lower) !== 'organisation'
  }
  let end = at + 1
  while (words[end]?.isCapital && isNear(words[end - 1] ?? next, words[end] ?? next)) end++
  const head = words[end - 1]
  return (
    end > at + 1 &&
    run.length <= 2 &&
    typeOfHead(last.lower) === null &&
    typeOfHead(head?.lower ?? '') !== null
  )
}

function isName(word: Word): boolean {
  return (
    word.isAcronym || knownName(word.text) !== null || isDemonym(word.text) || word.isPossessive
  )
}

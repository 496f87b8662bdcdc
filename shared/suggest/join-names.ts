import { foldedWords } from '../mentions/folded-words'
import type { Candidate } from './candidate'
import { typeOfHead } from './cues'
import { grouped } from './grouped'
import { isDemonym, knownName } from './known-names'
import { longestForm, typeOf, type Form, type Thing, type Things } from './things'

/** Joins what the text or the world says to be one: `A (B)`, `A, formerly B`, `US` and `America`. */
export function joinAliases(text: string, candidates: readonly Candidate[], things: Things): void {
  joinKnown(things)
  joinSpellings(things)
  for (const [at, one] of candidates.entries()) {
    const other = candidates[at + 1]
    if (!other || other.start - one.end > 60) continue
    const [left, right] = [things.withForm(one.text), things.withForm(other.text)]
    if (left && right && saysSame(text, one, other, left, right)) things.join(left, right)
  }
  joinInitials(things)
  joinShortForms(things)
}

function joinKnown(things: Things): void {
  const byName = new Map<string, Thing>()
  for (const thing of things.list()) {
    if (!thing.known) continue
    const same = byName.get(thing.known.name)
    if (same) things.join(same, thing)
    else byName.set(thing.known.name, thing)
  }
}

const alsoCalled =
  /^["”’]?,? (?:(?:also |better |commonly |formerly |previously )?(?:known|referred to)(?: (?:by|under|in)[^.;]{0,40})? as|alias|a\.k\.a\.|aka|formerly|previously|or) (?:the )?["“‘]?$/

function saysSame(
  text: string,
  one: Candidate,
  other: Candidate,
  left: Thing,
  right: Thing,
): boolean {
  const between = text.slice(one.end, other.start)
  if (/^["”’]? ?\((?:the )?["“‘]?$/.test(between)) {
    return /^["”’]?[);,]/.test(text.slice(other.end)) && isAbbreviation(one, other, left, right)
  }
  if (!alsoCalled.test(between)) return false
  const isOr = /or (?:the )?["“‘]?$/.test(between)
  return isOr
    ? isAbbreviation(one, other, left, right)
    : typeOf(left) === typeOf(right) || !left.known || !right.known
}

function isAbbreviation(one: Candidate, other: Candidate, left: Thing, right: Thing): boolean {
  const [long, short] = one.words.length >= other.words.length ? [one, other] : [other, one]
  if (short.words.length > 1 || left.hasTitle || right.hasTitle) return false
  if (abbreviates(short.text, long.text)) return true
  const isForeign =
    short.words[0]?.isAcronym === true && short.text.length >= 3 && long.words.length > 1
  return (
    isForeign &&
    knownName(short.text) === null &&
    typeOf(long === one ? left : right) === 'organisation'
  )
}

/** Whether the letters of a short name begin words of the long one, or stand in it in order. */
export function abbreviates(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  const words = long.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  if (letters.length < 2 || words.length < 2) return false
  const starts = words.filter((word) => word.startsWith(letters[0] ?? ''))
  return starts.some((start) => {
    let rest = words.slice(words.indexOf(start)).join(' ')
    let initials = 0
    for (const letter of letters) {
      const initial = rest.search(new RegExp(`(?<!\\p{L})${letter}`, 'u'))
      const at = initial >= 0 ? initial : rest.indexOf(letter)
      if (at < 0) return false
      if (initial >= 0) initials++
      rest = rest.slice(at + 1)
    }
    return initials >= Math.min(letters.length, 2)
  })
}

/** `SCO` and `Shanghai Cooperation Organisation`, wherever they stand. */
function joinInitials(things: Things): void {
  const byInitials = grouped(things.list(), initialsOf)
  for (const short of things.list()) {
    const { text, words } = longestForm(short)
    if (words.length > 1 || !words[0]?.isAcronym) continue
    const letters = text.replace(/[^\p{L}]/gu, '').toLowerCase()
    const [only, ...others] = (byInitials.get(letters) ?? []).filter((thing) => things.has(thing))
    if (!only || others.length > 0 || letters.length < 2) continue
    if (typeOf(only) !== 'person' && (!short.known || !only.known)) things.join(only, short)
  }
}

/** With and without its small words. */
function initialsOf(thing: Thing): string[] {
  const initials = [...thing.forms.values()].flatMap(({ words }) => {
    if (words.length < 2) return []
    const capitals = words.filter(({ isCapital }) => isCapital)
    return [words, capitals].map((some) => some.map(({ lower }) => lower.charAt(0)).join(''))
  })
  return [...new Set(initials)]
}

/** `CMOC` and `CMOC Group`, `Trinity House` and `Trinity House of Hull`. */
function joinShortForms(things: Things): void {
  for (const long of things.list()) {
    const { words } = longestForm(long)
    if (typeOf(long) === 'person' || words.length < 2) continue
    for (const short of shorterForms(longestForm(long))) {
      const thing = things.withForm(short)
      if (thing && !thing.known && !long.known) things.join(long, thing)
    }
  }
}

/** What may be left away from a name without its meaning another thing. */
const legalForm =
  /^(?:group|company|corporation|corp|inc|ltd|plc|llc|holdings|party|organisation|organization|district|county|township|municipality|prefecture|governorate|province|oblast|point)$/

function shorterForms({ words, text }: Form): string[] {
  const shorter: string[] = []
  const [first] = words
  const of = words.findIndex(({ lower }) => lower === 'of')
  const written = (from: number, to: number) => {
    const [start, end] = [words[from], words[to - 1]]
    return start && end
      ? text.slice(start.start - (first?.start ?? 0), end.end - (first?.start ?? 0))
      : ''
  }
  if (of > 1) shorter.push(written(0, of))
  if (legalForm.test(words.at(-1)?.lower ?? '')) shorter.push(written(0, words.length - 1))
  if (words.length > 2 && isDemonym(first?.text ?? '')) shorter.push(written(1, words.length))
  return shorter
}

/** `the Commission` is the European Commission where no other commission is named; else it is nothing. */
export function joinGeneric(things: Things): void {
  const byHead = grouped(things.list(), headsOf)
  for (const thing of things.list()) {
    const form = longestForm(thing)
    if (!form.isGeneric || thing.hasTitle) continue
    const word = form.words[0]?.lower ?? ''
    const [only, ...others] = (byHead.get(word) ?? []).filter((other) => things.has(other))
    if (only && others.length === 0 && typeOfHead(word) !== null) things.join(only, thing)
    else things.drop(thing)
  }
}

/** `Committee` is a head of "Committee on Armed Services". */
function headsOf(thing: Thing): string[] {
  const { words } = longestForm(thing)
  if (words.length < 2) return []
  const small = words.findIndex(({ isCapital }, at) => at > 0 && !isCapital)
  return [...new Set([words.at(-1)?.lower ?? '', words[small - 1]?.lower ?? ''])]
}

/** `Deutsche Börse` and `Deutsche Boerse`, and names that differ in their accents and hyphens only. */
function joinSpellings(things: Things): void {
  const byKey = new Map<string, Thing>()
  for (const thing of things.list()) {
    const { text, words } = longestForm(thing)
    if (words.length < 2 && text.length < 6) continue
    const key = foldedWords(text).replace(/([aou])e/g, '$1')
    const same = byKey.get(key)
    if (same) things.join(same, thing)
    else byKey.set(key, thing)
  }
}

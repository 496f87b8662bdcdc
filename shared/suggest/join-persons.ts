import { foldedWords } from '../mentions/folded-words'
import { areNicknames } from './cues'
import { grouped } from './grouped'
import { longestForm, typeOf, type Thing, type Things } from './things'

/** Joins the forms of a person's name. Two persons who share a name stay apart, and it means neither. */
export function joinPersons(things: Things): void {
  joinFullNames(things)
  joinSingleNames(things)
}

/** A thing with the words of its longest form, as they are compared. */
interface Spelled {
  readonly thing: Thing
  readonly words: readonly string[]
  readonly isPerson: boolean
}

function spelled(thing: Thing): Spelled {
  const { words } = longestForm(thing)
  const folded = words.map(({ text }) => foldedWords(text))
  const isFull = folded.length > 1 && !isParticle(folded[0] ?? '')
  return { thing, words: folded, isPerson: isFull && typeOf(thing) === 'person' }
}

function isParticle(word: string): boolean {
  return /^(?:van|von|der|den|ter|bin|ibn)$/.test(word)
}

/** `Rob Malley` and `Robert Malley`, `Juan Manuel Santos` and `Manuel Santos`, `G. Tan` and `Grace Tan`. */
function joinFullNames(things: Things): void {
  const full = things
    .list()
    .map(spelled)
    .filter(({ words }) => words.length > 1)
  for (const family of grouped(full, ({ words }) => [words.at(-1) ?? '']).values()) {
    for (const one of family) {
      const same = family.filter(
        (other) =>
          other !== one &&
          things.has(other.thing) &&
          (one.isPerson || other.isPerson) &&
          areOneName(one.words, other.words),
      )
      const [only] = same
      if (only && same.length === 1) things.join(one.thing, only.thing)
    }
  }
}

function areOneName(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (long.length === short.length)
    return long.every((word, at) => isSameName(word, short[at] ?? ''))
  let at = -1
  return short.every((word) => {
    at = long.indexOf(word, at + 1)
    return at >= 0
  })
}

function isSameName(one: string, other: string): boolean {
  const isInitial = one.length === 1 || other.length === 1
  return isInitial ? one.startsWith(other.charAt(0)) : areNicknames(one, other)
}

/** A surname or a given name means the one person who bears it. */
function joinSingleNames(things: Things): void {
  const persons = things
    .list()
    .map(spelled)
    .filter(({ isPerson }) => isPerson)
  const bearers = grouped(persons, ({ thing }) => namesOf(thing))
  for (const thing of things.list()) {
    const { words } = longestForm(thing)
    const last = words.at(-1)
    if (!last || last.isAcronym || words.slice(0, -1).some(({ lower }) => !isParticle(lower)))
      continue
    const [only, ...others] = (bearers.get(foldedWords(last.text)) ?? []).filter(
      (person) => person.thing !== thing && things.has(person.thing),
    )
    if (!only || !canBePerson(thing)) continue
    if (others.length === 0) things.join(only.thing, thing)
    else if (!thing.known) things.drop(thing)
  }
}

/** The names that a person may be called by alone. */
function namesOf(person: Thing): string[] {
  const names = [...person.forms.values()].flatMap(({ words }) =>
    words
      .filter(({ isCapital, isInitial }) => isCapital && !isInitial)
      .map(({ text }) => foldedWords(text)),
  )
  return [...new Set(names.flatMap((name) => [name, name.replace(/^(?:al|el) /, '')]))]
}

function canBePerson(thing: Thing): boolean {
  if (thing.hasTitle) return true
  const person = thing.votes.get('person') ?? 0
  const others = [...thing.votes].filter(([type]) => type !== 'person').map(([, weight]) => weight)
  const most = Math.max(0, ...others)
  return thing.known ? person > most + 1 : person >= most - 2
}

import type { Candidate } from './candidate'
import type { Run } from './find-runs'
import { votesWithin } from './context'
import { keyOf, knownName, type Known } from './known-names'

/** Something that a text names, by all the forms that were found to mean it. */
export interface Thing {
  /** The forms as written, by the key they are compared by, in the order of the text. */
  readonly forms: Map<string, Form>
  readonly votes: Map<string, number>
  /** The type that its own words tell. */
  type: string | null
  hasTitle: boolean
  readonly known: Known | null
  /** Where it is named first. */
  start: number
}

export interface Form {
  readonly text: string
  readonly words: Run
  readonly isGeneric: boolean
}

/** One thing for all candidates that read the same. */
export function thingsOf(candidates: readonly Candidate[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const candidate of candidates) {
    const key = formKey(candidate.text)
    const thing = things.get(key) ?? newThing(candidate)
    things.set(key, thing)
    const { text, words, isGeneric } = candidate
    if (!thing.forms.has(key)) {
      thing.forms.set(key, { text, words, isGeneric })
      addVotes(thing, votesWithin(words))
    }
    thing.hasTitle ||= candidate.hasTitle
    thing.type ??= candidate.type
    addVotes(thing, candidate.votes)
  }
  return [...things.values()]
}

/** Capitals only are compared as capitals, all else as names are compared in texts. */
export function formKey(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  const isAcronym = letters.length <= 6 && letters === letters.toUpperCase()
  return isAcronym ? `=${letters}` : keyOf(text)
}

function newThing({ text, start }: Candidate): Thing {
  return {
    forms: new Map(),
    votes: new Map(),
    type: null,
    hasTitle: false,
    known: knownName(text),
    start,
  }
}

function addVotes(thing: Thing, votes: ReadonlyMap<string, number>): void {
  for (const [type, weight] of votes) thing.votes.set(type, (thing.votes.get(type) ?? 0) + weight)
}

/** Things that are joined as they turn out to be one. */
export class Things {
  private readonly all: Set<Thing>
  private readonly byForm = new Map<string, Thing>()

  constructor(things: readonly Thing[]) {
    this.all = new Set(things)
    for (const thing of things) for (const key of thing.forms.keys()) this.byForm.set(key, thing)
  }

  list(): Thing[] {
    return [...this.all]
  }

  has(thing: Thing): boolean {
    return this.all.has(thing)
  }

  /** The thing that has this form. */
  withForm(text: string): Thing | null {
    return this.byForm.get(formKey(text)) ?? null
  }

  /** Makes one thing of two. */
  join(one: Thing, other: Thing): void {
    if (one === other || !this.all.has(one) || !this.all.has(other)) return
    for (const [key, form] of other.forms) {
      if (!one.forms.has(key)) one.forms.set(key, form)
      this.byForm.set(key, one)
    }
    addVotes(one, other.votes)
    one.type ??= other.type
    one.hasTitle ||= other.hasTitle
    one.start = Math.min(one.start, other.start)
    this.all.delete(other)
  }

  drop(thing: Thing): void {
    this.all.delete(thing)
    for (const key of thing.forms.keys()) this.byForm.delete(key)
  }
}

/** The form with most words: what a card of it would be called. */
export function longestForm({ forms }: Thing): Form {
  const [first, ...others] = forms.values()
  if (!first) throw new RangeError('A thing has a form')
  return others.reduce((longest, form) => (sizeOf(form) > sizeOf(longest) ? form : longest), first)
}

function sizeOf({ words, text }: Form): number {
  return 100 * words.length + text.length
}

/** The type for which most speaks. */
export function typeOf(thing: Thing): string {
  if (thing.hasTitle) return 'person'
  if (thing.known) return thing.known.type
  if (thing.type !== null) return thing.type
  let best = 'organisation'
  let most = 0
  for (const [type, weight] of thing.votes) {
    if (weight > most) [best, most] = [type, weight]
  }
  return best
}

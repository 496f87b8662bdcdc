import { sentenceAround } from '../evidence/sentence'
import { findNames } from '../mentions/find-names'
import { NameTrie } from '../mentions/name-trie'
import { findBracketTerms } from './bracket-terms'
import type { Candidate } from './candidate'
import { findCandidates } from './candidates'
import { joinAliases, joinGeneric } from './join-names'
import { joinPersons } from './join-persons'
import { findPlainAgreements, joinPlainAgreements } from './plain-agreements'
import { readBlocks } from './read-words'
import { longestForm, thingsOf, Things, typeOf, type Thing } from './things'

/** What tells that something is a name of that type; each is a sentence in `suggest.json`. */
export type Reason = 'known' | 'title' | 'kind' | 'surroundings' | 'capitals'

/** Something that a text names and that might get a card. */
export interface Suggestion {
  readonly name: string
  /** Id of a standard entity type. */
  readonly type: string
  /** How the text calls it, in the order of the text. */
  readonly forms: readonly string[]
  /** How often the text names it. */
  readonly count: number
  /** Where it is named first; UTF-16 offset. */
  readonly start: number
  /** The sentence in which it is named first, in one line. */
  readonly firstSentence: string
  readonly why: Reason
}

/**
 * What a text names: people, organisations, places, agreements, events, facilities and publications,
 * each with all its names. What is named most often comes first, then in the order of the text. Two
 * names are taken for one thing only where the text says so or they cannot mean another; a name that
 * two people share is taken for neither.
 */
export function suggest(text: string): Suggestion[] {
  const blocks = readBlocks(text)
  const candidates = withoutOverlaps([
    ...findBracketTerms(text, blocks),
    ...findPlainAgreements(blocks),
    ...findCandidates(text, blocks),
  ])
  const things = new Things(thingsOf(candidates))
  joinAliases(text, candidates, things)
  joinPersons(things)
  joinGeneric(things)
  joinPlainAgreements(text, things)
  const list = things.list().sort((one, other) => one.start - other.start)
  const counts = countsOf(text, list)
  return list
    .map((thing, at) => suggestionOf(text, thing, counts[at] ?? 1))
    .sort((one, other) => other.count - one.count)
}

/** In the order of the text; of two that overlap, the one that comes first in the list is kept. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  const taken = new Set<number>()
  for (const candidate of candidates) {
    const places = candidate.words.map(({ start }) => start)
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.add(place)
    kept.push(candidate)
  }
  return kept.sort((one, other) => one.start - other.start)
}

function suggestionOf(text: string, thing: Thing, count: number): Suggestion {
  return {
    name: thing.known?.isCountry ? thing.known.name : longestForm(thing).text,
    type: typeOf(thing),
    forms: [...thing.forms.values()].map((form) => form.text),
    count: Math.max(count, 1),
    start: thing.start,
    firstSentence: sentenceAt(text, thing.start),
    why: reasonFor(thing),
  }
}

function sentenceAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n\n', at) + 2
  const next = text.indexOf('\n\n', at)
  const paragraph = text.slice(from < 2 ? 0 : from, next < 0 ? text.length : next)
  const place = at - (from < 2 ? 0 : from)
  const { start, end } = sentenceAround(paragraph, place, place + 1)
  return paragraph.slice(start, end).replace(/\s+/g, ' ')
}

function reasonFor(thing: Thing): Reason {
  if (thing.hasTitle) return 'title'
  if (thing.known) return 'known'
  if (thing.type !== null) return 'kind'
  return Math.max(0, ...thing.votes.values()) >= 2 ? 'surroundings' : 'capitals'
}

function countsOf(text: string, things: readonly Thing[]): number[] {
  const names = things.flatMap(({ forms }, bearer) =>
    [...forms.values()].map((form) => ({ name: form.text, bearer, isAmbiguous: false })),
  )
  const counts = things.map(() => 0)
  for (const { forms } of findNames(new NameTrie(names), text)) {
    for (const { bearers } of forms)
      for (const bearer of bearers) counts[bearer] = (counts[bearer] ?? 0) + 1
  }
  return counts
}

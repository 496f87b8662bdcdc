import { keyedWord } from './document'
import { HitList, noHits, type Hits } from './hits'
import { PostingReader } from './posting-reader'
import type { WordsNode } from './query'
import type { DocumentFacts, SearchIndex } from './search-index'
import { placeIn, type Segment } from './segment'

/** BM25: how soon more of the same word counts for less, and how much the length of a text counts. */
const saturation = 1.2
const lengthShare = 0.75

/** Finds words, in titles and names only if so wished. */
export function findWords(
  index: SearchIndex,
  { words, isPrefix, field }: WordsNode,
  inTitle: boolean,
): Hits {
  const slots = words.map((word, at) =>
    numbersOf(index, word, field, isPrefix && at === words.length - 1),
  )
  if (slots.some((slot) => slot.length === 0)) return noHits
  const isAnyPlace = !inTitle || field !== null
  if (slots.length > 1) return findPhrase(index, slots, isAnyPlace)
  const [slot = []] = slots
  return slot.length === 1
    ? findOne(index, slot[0] ?? 0, isAnyPlace)
    : findAny(index, slot, isAnyPlace)
}

/** A single letter stands for itself: half of the notebook begins with it. */
function numbersOf(
  { dictionary }: SearchIndex,
  word: string,
  field: string | null,
  isPrefix: boolean,
): number[] {
  const spelled = field === null ? word : keyedWord(field, word)
  if (isPrefix && word.length > 1) return dictionary.withPrefix(spelled)
  const number = dictionary.find(spelled)
  return number < 0 ? [] : [number]
}

/** Documents with a facet that has one of these values. */
export function findFacet(index: SearchIndex, name: string, values: readonly string[]): Hits {
  const numbers = values
    .map((value) => index.dictionary.find(keyedWord(name, value)))
    .filter((number) => number >= 0)
  const found = numbers.length === 0 ? noHits : findAny(index, numbers, true)
  return { documents: found.documents, scores: new Float32Array(found.documents.length) }
}

function findOne(index: SearchIndex, word: number, isAnyPlace: boolean): Hits {
  const found = new HitList()
  const weight = weightOf(index, [word])
  const worth = new Worth(index, weight)
  for (const segment of index.segments()) {
    const reader = PostingReader.of(segment, word)
    if (!reader) continue
    while (reader.next()) {
      const { document, position, times } = reader
      if (index.alive[document] !== 1) continue
      const facts = index.facts[document]
      if (!facts || (!isAnyPlace && position >= facts.namesEnd)) continue
      found.add(document, worth.of(facts, times, position))
    }
  }
  return found.hits()
}

/** Any of several words: each document counts with the one that is worth most there. */
function findAny(index: SearchIndex, words: readonly number[], isAnyPlace: boolean): Hits {
  const found = new HitList()
  const worth = new Worth(index, weightOf(index, words))
  for (const segment of index.segments()) {
    const best = new Float32Array(segment.last - segment.first)
    for (const word of words) {
      const reader = PostingReader.of(segment, word)
      if (!reader) continue
      while (reader.next()) {
        const { document, position, times } = reader
        const facts = index.facts[document]
        if (!facts || (!isAnyPlace && position >= facts.namesEnd)) continue
        const score = worth.of(facts, times, position)
        const at = document - segment.first
        if (score > (best[at] ?? 0)) best[at] = score
      }
    }
    for (let at = 0; at < best.length; at++) {
      const document = segment.first + at
      if (best[at] !== 0 && index.alive[document] === 1) found.add(document, best[at] ?? 0)
    }
  }
  return found.hits()
}

/** Words that stand side by side in this order; the last may be one of several. */
function findPhrase(
  index: SearchIndex,
  slots: readonly (readonly number[])[],
  isAnyPlace: boolean,
): Hits {
  const found = new HitList()
  const exact = slots.slice(0, -1).map((slot) => slot[0] ?? 0)
  const last = slots.at(-1) ?? []
  const worth = new Worth(index, weightOf(index, exact) + weightOf(index, last))
  for (const segment of index.segments()) {
    const readers = exact.map((word) => PostingReader.of(segment, word))
    const ends = last.flatMap((word) => PostingReader.of(segment, word) ?? [])
    if (ends.length === 0 || !readers.every((reader) => reader !== null)) continue
    findPhraseIn(index, segment, readers, ends, (facts, document, places) => {
      const times = isAnyPlace ? places.length : countBelow(places, facts.namesEnd)
      if (times > 0) found.add(document, worth.of(facts, times, places[0] ?? 0))
    })
  }
  return found.hits()
}

type Tell = (facts: DocumentFacts, document: number, places: readonly number[]) => void

function findPhraseIn(
  index: SearchIndex,
  segment: Segment,
  readers: readonly PostingReader[],
  ends: readonly PostingReader[],
  tell: Tell,
): void {
  const [leader, ...others] = readers
  const places: number[] = []
  const buffer: number[] = []
  let document = segment.first
  while (leader?.seek(document) === true) {
    document = leader.document
    if (!agree(others, document)) {
      if (others.some((reader) => reader.document < 0)) return
      document = Math.max(document + 1, ...others.map((reader) => reader.document))
      continue
    }
    const facts = index.facts[document]
    const isThere = index.alive[document] === 1 && someAt(ends, document)
    if (facts && isThere) {
      leader.positions(places)
      others.forEach((reader, at) => keepFollowed(places, reader.positions(buffer), at + 1))
      if (places.length > 0) keepEnded(places, ends, document, readers.length, buffer)
      if (places.length > 0) tell(facts, document, places)
    }
    document++
  }
}

function agree(readers: readonly PostingReader[], document: number): boolean {
  for (const reader of readers)
    if (!reader.seek(document) || reader.document !== document) return false
  return true
}

function someAt(readers: readonly PostingReader[], document: number): boolean {
  let isThere = false
  for (const reader of readers)
    if (reader.seek(document) && reader.document === document) isThere = true
  return isThere
}

/** Keeps the places at which one of the words at the end stands as far behind as it must. */
function keepEnded(
  places: number[],
  ends: readonly PostingReader[],
  document: number,
  distance: number,
  buffer: number[],
): void {
  const kept = new Set<number>()
  for (const reader of ends) {
    if (reader.document !== document) continue
    const before = [...places]
    keepFollowed(before, reader.positions(buffer), distance)
    for (const place of before) kept.add(place)
  }
  const left = places.filter((place) => kept.has(place))
  places.splice(0, places.length, ...left)
}

/** Keeps the places after which a word stands at this distance; both lists ascend. */
function keepFollowed(places: number[], positions: readonly number[], distance: number): void {
  let kept = 0
  let at = 0
  for (const place of places) {
    const wanted = place + distance
    while (at < positions.length && (positions[at] ?? 0) < wanted) at++
    if (positions[at] === wanted) places[kept++] = place
  }
  places.length = kept
}

function countBelow(places: readonly number[], end: number): number {
  let count = 0
  while (count < places.length && (places[count] ?? 0) < end) count++
  return count
}

/** How much it says that one of these words is there: the rarer, the more. */
function weightOf(index: SearchIndex, words: readonly number[]): number {
  let documents = 0
  for (const segment of index.segments()) {
    for (const word of words) {
      const place = placeIn(segment, word)
      if (place >= 0) documents += segment.counts[place] ?? 0
    }
  }
  const count = Math.min(documents, index.liveCount)
  return Math.log(1 + (index.liveCount - count + 0.5) / (count + 0.5))
}

/** What a hit is worth: titles before other names, names before texts, and BM25 among texts. */
class Worth {
  private readonly meanLength: number

  constructor(
    index: SearchIndex,
    private readonly weight: number,
  ) {
    this.meanLength = index.meanLength
  }

  of({ titleEnd, namesEnd, length }: DocumentFacts, times: number, position: number): number {
    const norm = saturation * (1 - lengthShare + (lengthShare * length) / this.meanLength)
    const inText = (times * (saturation + 1)) / (times + norm)
    // BM25 stays below 2.2 times the weight: a title is always ahead of any number of words in a text.
    const inNames = position < titleEnd ? 3 + 2 / titleEnd : position < namesEnd ? 2.5 : 0
    return this.weight * (inText + inNames)
  }
}

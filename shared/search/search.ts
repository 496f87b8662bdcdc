import { evaluate } from './evaluate'
import { either, noHits, type Hits } from './hits'
import { nearWords, shortestNear } from './near-words'
import { wantedWords, type QueryNode, type QueryRange, type WordsNode } from './query'
import { rank, type Ranking } from './rank'
import type { SearchIndex } from './search-index'
import { placeIn } from './segment'

/** What an index is asked for; plain data, so that it can cross to a worker. */
export interface SearchOrder {
  /** With names resolved; `null` asks for nothing. */
  readonly root: QueryNode | null
  readonly inTitle: boolean
  /** How many at most; of each kind if `byKind`. */
  readonly limit: number
  readonly byKind: boolean
  /** Milliseconds since 1970: what changed lately counts for more. */
  readonly now: number
}

export interface SearchAnswer extends Ranking {
  /** Filters that nothing in the whole notebook meets. */
  readonly unmet: readonly QueryRange[]
  /** Words that were taken for others because there was next to nothing with them. */
  readonly near: readonly NearWords[]
}

/** A word of the query, and what is in the notebook and one typing error away. */
export interface NearWords {
  readonly word: string
  readonly taken: readonly string[]
}

/** With fewer hits than this, words that are nearly the same are looked for too. */
const fewHits = 3
const mostNear = 8

/** Finds what is asked for and puts it in order. */
export function search(index: SearchIndex, order: SearchOrder): SearchAnswer {
  const { root, inTitle } = order
  if (root === null) return { ...rank(index, noHits, order), unmet: [], near: [] }
  const { hits, unmet } = evaluate(index, root, inTitle)
  const near = hits.documents.length < fewHits ? neighboursIn(index, root) : []
  if (near.length === 0) return { ...rank(index, hits, order), unmet, near }
  const wider = evaluate(index, withNear(root, near), inTitle).hits
  const isMore = wider.documents.length > hits.documents.length
  const found = isMore ? either(above(hits), wider) : hits
  return { ...rank(index, found, order), unmet, near: isMore ? near : [] }
}

function neighboursIn(index: SearchIndex, root: QueryNode): NearWords[] {
  const words = wantedWords(root).flatMap((node) => (canBeNear(node) ? node.words : []))
  return [...new Set(words)].flatMap((word): NearWords[] => {
    const taken = nearWords(index.dictionary, word)
      .map((number) => ({ number, count: documentsWith(index, number) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)
      .slice(0, mostNear)
      .map(({ number }) => index.dictionary.word(number))
    return taken.length === 0 ? [] : [{ word, taken }]
  })
}

function canBeNear(node: QueryNode): node is WordsNode {
  return (
    node.kind === 'words' &&
    node.field === null &&
    node.words.length === 1 &&
    (node.words[0]?.length ?? 0) >= shortestNear
  )
}

function documentsWith(index: SearchIndex, word: number): number {
  let count = 0
  for (const segment of index.segments()) {
    const place = placeIn(segment, word)
    if (place >= 0) count += segment.counts[place] ?? 0
  }
  return count
}

function withNear(node: QueryNode, near: readonly NearWords[]): QueryNode {
  if (node.kind === 'every' || node.kind === 'some')
    return { ...node, nodes: node.nodes.map((one) => withNear(one, near)) }
  // What is excluded is excluded as it is written.
  if (!canBeNear(node)) return node
  const taken = near.find(({ word }) => word === node.words[0])?.taken ?? []
  const others = taken.map((word): QueryNode => ({ ...node, words: [word], isPrefix: false }))
  return { kind: 'some', nodes: [node, ...others] }
}

/** What has the words as they were typed stays ahead of what nearly has them. */
function above({ documents, scores }: Hits): Hits {
  return { documents, scores: scores.map((score) => score + 1_000) }
}

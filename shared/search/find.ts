import type { SearchResult } from '../ipc/search-views'
import type { NotebookState } from '../notebook/state'
import { say } from '../words/words'
import { markersOf } from './markers'
import { parseQuery } from './parse-query'
import { present } from './present'
import type { ParsedQuery, QueryProblem, QueryRange } from './query'
import { resolveNames } from './resolve-names'
import type { SearchAnswer, SearchOrder } from './search'

export interface FindOptions {
  readonly limit: number
  /** Whether so many of each kind are wanted. */
  readonly byKind: boolean
  /** Whether the last word may still be on its way. */
  readonly isTyping: boolean
  readonly now: Date
}

/** What answers an order: an index here, or in a worker. */
export type Answering = (order: SearchOrder) => Promise<SearchAnswer>

/** Finds what a query asks for, and says what of it was not understood. */
export async function find(
  stateOf: () => NotebookState,
  answering: Answering,
  query: string,
  { limit, byKind, isTyping, now }: FindOptions,
): Promise<Omit<SearchResult, 'left'>> {
  const parsed = resolveNames(stateOf(), parseQuery(query, { isTyping }))
  const { root, inTitle } = parsed
  const answer = await answering({ root, inTitle, limit, byKind, now: now.getTime() })
  const { total, counts, best, near } = answer
  const markers = markersOf(root, near)
  return {
    total,
    counts,
    // The notebook may be another one by now: what is shown is what it is.
    hits: present(stateOf(), best, markers),
    markers: markers.map((marker) => ({ ...marker, words: [...marker.words] })),
    problems: problemsOf(query, parsed, isTyping ? [] : answer.unmet),
    near: near.map(({ word, taken }) => ({ word, taken: [...taken] })),
  }
}

function problemsOf(
  query: string,
  parsed: ParsedQuery,
  unmet: readonly QueryRange[],
): QueryProblem[] {
  const others = unmet.map(({ start, end }) => {
    const [name = '', value = ''] = query.slice(start, end).split(/:(.*)/s)
    return { start, end, message: say('search:problem.unmet', { name, value }) }
  })
  return [...parsed.problems, ...others].sort((one, other) => one.start - other.start)
}

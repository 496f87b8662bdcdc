import { useEffect, useRef } from 'react'
import type { FoundView, SearchResult } from '../../shared/ipc/search-views'
import { foundKinds } from '../../shared/search/document'
import { say } from '../../shared/words/words'
import { Button } from '../ui/button'
import { openFound } from './open-found'
import { toggleFilter } from './query-filters'
import { ResultRow } from './result-row'
import { useSearchStore } from './search-store'

/** The results in the order in which they are shown: kind after kind. */
export function inShownOrder({ hits }: SearchResult): readonly FoundView[] {
  return foundKinds.flatMap((kind) => hits.filter((found) => found.kind === kind))
}

export function rowId(listId: string, at: number): string {
  return `${listId}-${at}`
}

/** The results, grouped by kind. */
export function ResultList({
  result,
  listId,
}: {
  readonly result: SearchResult
  readonly listId: string
}) {
  const { chosen, choose, ask, query } = useSearchStore()
  const list = useRef<HTMLDivElement>(null)
  const shown = inShownOrder(result)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, result])
  return (
    <div
      ref={list}
      className="results"
      role="listbox"
      id={listId}
      aria-label={say('search:results')}
    >
      {foundKinds.map((kind) => {
        const ofKind = shown.filter((found) => found.kind === kind)
        const count = result.counts[kind]
        if (ofKind.length === 0) return null
        return (
          <div key={kind} role="group" aria-label={say(`search:kinds.${kind}`)}>
            <div className="results-kind" role="presentation">
              {say(`search:kinds.${kind}`)}
              <span className="results-kind-count numeric">{count}</span>
              {count > ofKind.length && (
                <span className="results-more">
                  <Button
                    kind="link"
                    size="small"
                    excludeFromTabOrder
                    onPress={() => {
                      ask(toggleFilter(query, 'kind', kind))
                    }}
                  >
                    {say('search:showAll', { count })}
                  </Button>
                </span>
              )}
            </div>
            {ofKind.map((found) => {
              const at = shown.indexOf(found)
              return (
                <ResultRow
                  key={found.key}
                  found={found}
                  id={rowId(listId, at)}
                  isChosen={at === chosen}
                  onChoose={() => {
                    choose(at)
                  }}
                  onOpen={(isBeside) => {
                    openFound(found, result, isBeside)
                  }}
                />
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

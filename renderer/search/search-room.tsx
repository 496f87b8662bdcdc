import { useId, useState, type KeyboardEvent } from 'react'
import type { SearchResult } from '../../shared/ipc/search-views'
import { piecesOf } from '../../shared/search/query-pieces'
import { say } from '../../shared/words/words'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { useIsReadOnly } from '../state/notebook'
import { Button } from '../ui/button'
import { openFound } from './open-found'
import { QueryField } from './query-field'
import { ReplaceSheet } from './replace-sheet'
import { inShownOrder, ResultList, rowId } from './result-list'
import { useSavedSearches } from './saved-searches'
import { SearchHelp } from './search-help'
import { useSearchStore } from './search-store'
import { useResults } from './use-results'
import './search.css'

/** Finds things in the whole notebook, as one types. */
export function SearchRoom() {
  useResults()
  const { query, result, chosen, ask, choose } = useSearchStore()
  const listId = useId()
  const rows = result ? inShownOrder(result) : []
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose((chosen + step + rows.length) % Math.max(rows.length, 1))
      event.preventDefault()
    } else if (event.key === 'Enter') {
      const found = rows[chosen]
      if (found && result) openFound(found, result, event.ctrlKey || event.metaKey)
      event.preventDefault()
    } else if (event.key === 'Escape' && query !== '') {
      ask('')
      event.preventDefault()
    }
  }
  return (
    <Pane
      name="main"
      label={say('search:pane')}
      icon={sectionIcons.search}
      title={say('frame:section.search')}
      actions={<Actions query={query} />}
    >
      <div className="search">
        <div className="search-top">
          <QueryField
            {...{ query, listId, onKey }}
            onQuery={ask}
            hasResults={rows.length > 0}
            activeRow={rows[chosen] ? rowId(listId, chosen) : undefined}
          />
          <Told result={result} query={query} />
        </div>
        {result && rows.length > 0 ? (
          <ResultList result={result} listId={listId} />
        ) : (
          <div id={listId} role="listbox" aria-label={say('search:results')} hidden />
        )}
        {query.trim() === '' && <SearchHelp onTry={ask} />}
      </div>
    </Pane>
  )
}

function Actions({ query }: { readonly query: string }) {
  const isReadOnly = useIsReadOnly()
  const [isReplacing, setReplacing] = useState(false)
  return (
    <>
      <SaveButton query={query} />
      {!isReadOnly && (
        <Button kind="quiet" size="small" onPress={() => setReplacing(true)}>
          {say('search:replace.open')}
        </Button>
      )}
      {isReplacing && (
        <ReplaceSheet words={plainWords(query)} onClose={() => setReplacing(false)} />
      )}
    </>
  )
}

/** The words of a query that are nothing but words, as they were typed. */
function plainWords(query: string): string {
  return piecesOf(query)
    .flatMap((piece) => (piece.kind === 'word' || piece.kind === 'phrase' ? [piece.text] : []))
    .join(' ')
}

function SaveButton({ query }: { readonly query: string }) {
  const { saved, toggle } = useSavedSearches()
  const words = query.trim()
  if (words === '') return null
  const isSaved = saved.includes(words)
  return (
    <Button
      kind="quiet"
      size="small"
      onPress={() => {
        toggle(words)
      }}
    >
      {say(isSaved ? 'search:saved.forget' : 'search:saved.keep')}
    </Button>
  )
}

/** How much was found, and what was not understood or was taken for something else. */
function Told({ result, query }: { readonly result: SearchResult | null; readonly query: string }) {
  if (!result || query.trim() === '') return <p className="search-told" aria-live="polite" />
  const { total, problems, near, left } = result
  return (
    <>
      <p className="search-told" aria-live="polite">
        {say('search:count', { count: total })}
        {left > 0 && ` ${say('search:left', { count: left })}`}
      </p>
      {near.map(({ word, taken }) => (
        <p key={word} className="search-near">
          {say('search:near', { word, taken: taken.join(', ') })}
        </p>
      ))}
      {problems.map(({ start, end, message }) => (
        <p key={`${start} ${end}`} className="search-problem">
          <span className="voice-code">{query.slice(start, end)}</span> {message}
        </p>
      ))}
    </>
  )
}

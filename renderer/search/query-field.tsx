import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { parseQuery } from '../../shared/search/parse-query'
import { say } from '../../shared/words/words'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'

export interface QueryFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly listId: string
  /** The row that is chosen; `undefined` where there is none. */
  readonly activeRow: string | undefined
  readonly hasResults: boolean
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The line in which one says what to find; what is more than words is set apart. */
export function QueryField(props: QueryFieldProps) {
  const { query, onQuery, listId, activeRow, hasResults, onKey } = props
  const input = useRef<HTMLInputElement>(null)
  const colours = useRef<HTMLDivElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const follow = () => {
    if (colours.current && input.current) colours.current.scrollLeft = input.current.scrollLeft
  }
  return (
    <div className="query">
      <Icon of={Search} />
      <div className="query-line">
        <div ref={colours} className="query-colours" aria-hidden>
          <Coloured query={query} />
        </div>
        <input
          ref={input}
          className="query-input"
          role="combobox"
          aria-label={say('search:field')}
          aria-expanded={hasResults}
          aria-controls={listId}
          aria-activedescendant={activeRow}
          aria-autocomplete="list"
          data-first-focus
          placeholder={say('search:placeholder')}
          spellCheck={false}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
          }}
          onScroll={follow}
          onSelect={follow}
          onKeyDown={onKey}
        />
      </div>
      {query !== '' && (
        <IconButton
          size="small"
          icon={X}
          label={say('search:clear')}
          onPress={() => {
            onQuery('')
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function Coloured({ query }: { readonly query: string }) {
  const { marks, problems } = parseQuery(query, { isTyping: true })
  const stretches = [
    ...problems.map(({ start, end }) => ({ start, end, className: 'query-problem' })),
    ...marks.map(({ start, end, role }) => ({ start, end, className: `query-${role}` })),
  ].sort((one, other) => one.start - other.start || other.end - one.end)
  const parts = []
  let at = 0
  for (const { start, end, className } of stretches) {
    if (start < at) continue
    parts.push(query.slice(at, start))
    parts.push(
      <span key={start} className={className}>
        {query.slice(start, end)}
      </span>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {query.slice(at)}
    </>
  )
}

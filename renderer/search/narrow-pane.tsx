import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { claimStatusSchema } from '../../shared/model/claim'
import { foundKinds } from '../../shared/search/document'
import { say } from '../../shared/words/words'
import { IconButton } from '../ui/icon-button'
import { filterValues, toggleFilter } from './query-filters'
import { useSavedSearches } from './saved-searches'
import { useSearchStore } from './search-store'
import { Tick } from './tick'

/** Boxes that write into the query, so that there is one truth; and the searches that were kept. */
export function NarrowPane() {
  const { query, result, ask } = useSearchStore()
  const { saved, toggle } = useSavedSearches()
  return (
    <section
      className="pane pane-panel"
      aria-label={say('search:narrow')}
      data-pane="list"
      tabIndex={-1}
    >
      <div className="pane-bar">
        <span className="pane-title">{say('search:narrow')}</span>
      </div>
      <div className="pane-body narrow">
        <Group title={say('search:narrowKind')}>
          {foundKinds.map((kind) => (
            <Tick
              key={kind}
              label={say(`search:kinds.${kind}`)}
              {...countNote(result?.counts[kind])}
              isOn={filterValues(query, 'kind').includes(kind)}
              onChange={() => {
                ask(toggleFilter(query, 'kind', kind))
              }}
            />
          ))}
        </Group>
        <Group title={say('search:narrowStatus')}>
          {claimStatusSchema.options.map((status) => (
            <Tick
              key={status}
              label={say(`claims:status.${status}`)}
              isOn={filterValues(query, 'status').includes(status)}
              onChange={() => {
                ask(toggleFilter(query, 'status', status))
              }}
            />
          ))}
        </Group>
        {saved.length > 0 && (
          <Group title={say('search:saved.title')}>
            {saved.map((one) => (
              <div key={one} className="narrow-saved">
                <Button
                  className="narrow-saved-query"
                  onPress={() => {
                    ask(one)
                  }}
                >
                  {one}
                </Button>
                <IconButton
                  size="small"
                  icon={X}
                  label={say('search:saved.remove', { query: one })}
                  onPress={() => {
                    toggle(one)
                  }}
                />
              </div>
            ))}
          </Group>
        )}
      </div>
    </section>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={title} className="narrow-group">
      <h2 className="narrow-title">{title}</h2>
      {children}
    </div>
  )
}

function countNote(count = 0): { note?: number } {
  return count > 0 ? { note: count } : {}
}

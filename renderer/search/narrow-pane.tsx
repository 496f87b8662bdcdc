import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import Check from 'lucide-react/icons/check'
import { claimStatusSchema } from '../../shared/model/claim'
import { foundKinds } from '../../shared/search/document'
import { say } from '../../shared/words/words'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { filterValues, toggleFilter } from './query-filters'
import { useSavedSearches } from './saved-searches'
import { useSearchStore } from './search-store'

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
            <Box
              key={kind}
              label={say(`search:kinds.${kind}`)}
              count={result?.counts[kind]}
              isOn={filterValues(query, 'kind').includes(kind)}
              onChange={() => {
                ask(toggleFilter(query, 'kind', kind))
              }}
            />
          ))}
        </Group>
        <Group title={say('search:narrowStatus')}>
          {claimStatusSchema.options.map((status) => (
            <Box
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

interface BoxProps {
  readonly label: string
  readonly count?: number | undefined
  readonly isOn: boolean
  readonly onChange: () => void
}

function Box({ label, count, isOn, onChange }: BoxProps) {
  return (
    <label className="narrow-box">
      <input type="checkbox" className="narrow-input" checked={isOn} onChange={onChange} />
      <span className="narrow-tick">{isOn && <Icon of={Check} size={12} />}</span>
      <span>{label}</span>
      {count !== undefined && count > 0 && <span className="narrow-count numeric">{count}</span>}
    </label>
  )
}

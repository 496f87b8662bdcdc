import ListFilter from 'lucide-react/icons/list-filter'
import type { ClaimView } from '../../shared/ipc/views'
import { claimStatusSchema } from '../../shared/model/claim'
import { say } from '../../shared/words/words'
import { Choice, type ChoiceItem } from '../ui/choice'
import { StatusGlyph } from '../ui/status-mark'
import { TextField } from '../ui/text-field'
import { countByStatus, type ClaimFilter } from './claim-order'
import './claims-table.css'

export interface ClaimsFilterBarProps {
  readonly claims: readonly ClaimView[]
  readonly filter: ClaimFilter
  readonly onFilter: (filter: ClaimFilter) => void
}

/** Words and a status to look for; the statuses say how many there are. */
export function ClaimsFilterBar({ claims, filter, onFilter }: ClaimsFilterBarProps) {
  const counts = countByStatus(claims)
  const statuses: ChoiceItem<ClaimFilter['status']>[] = claimStatusSchema.options
    .filter((status) => counts[status] > 0)
    .map((status) => ({
      id: status,
      label: say('claims:filter.status', {
        status: say(`claims:status.${status}`),
        count: counts[status],
      }),
      mark: (
        <span className={`status-mark status-${status}`}>
          <StatusGlyph status={status} />
          <span className="claims-count">{counts[status]}</span>
        </span>
      ),
    }))
  return (
    <div className="claims-bar">
      <TextField
        label={say('claims:filter.words')}
        isLabelHidden
        type="search"
        icon={ListFilter}
        placeholder={say('claims:filter.words')}
        value={filter.words}
        onChange={(words) => {
          onFilter({ ...filter, words })
        }}
      />
      <Choice
        label={say('claims:filter.byStatus')}
        items={[{ id: 'all', label: say('claims:filter.all') }, ...statuses]}
        value={filter.status}
        onChange={(status) => {
          onFilter({ ...filter, status })
        }}
      />
    </div>
  )
}

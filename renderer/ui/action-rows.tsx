import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon } from './icon'
import { Keys } from './keys'
import './action-rows.css'

export interface ActionRow {
  readonly label: string
  readonly detail: string
  readonly icon: LucideIcon
  readonly keys?: string | undefined
  readonly run: () => void
}

/** At most three things one can do here, the first of them in focus. */
export function ActionRows({
  rows,
  autoFocus = false,
}: {
  readonly rows: readonly ActionRow[]
  readonly autoFocus?: boolean
}) {
  return (
    <div className="action-rows">
      {rows.map((row, index) => (
        <Button
          key={row.label}
          className="action-row"
          onPress={row.run}
          autoFocus={autoFocus && index === 0}
        >
          <Icon of={row.icon} size={18} />
          <span className="action-row-words">
            <span className="action-row-label">{row.label}</span>
            <span className="action-row-detail">{row.detail}</span>
          </span>
          {row.keys !== undefined && <Keys of={row.keys} />}
        </Button>
      ))}
    </div>
  )
}

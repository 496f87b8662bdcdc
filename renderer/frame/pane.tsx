import X from 'lucide-react/icons/x'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { say } from '../../shared/words/words'
import type { PaneName } from '../state/layout'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import './pane.css'

export interface PaneProps {
  readonly name: PaneName
  /** What it is called when it is read out; the title stands in its bar. */
  readonly label: string
  readonly icon: LucideIcon
  readonly title: string
  readonly count?: number
  /** At the right of the bar. */
  readonly actions?: ReactNode
  /** Without it the pane cannot be closed. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A part of the window with its own bar; F6 goes from one to the next. */
export function Pane({ name, label, icon, title, count, actions, onClose, children }: PaneProps) {
  return (
    <section className="pane" aria-label={label} data-pane={name} tabIndex={-1}>
      <div className="pane-bar">
        <div className="pane-tab">
          <Icon of={icon} size={14} />
          <span className="cut">{title}</span>
          {count !== undefined && count > 0 && (
            <span className="pane-tab-count numeric">{count}</span>
          )}
        </div>
        <div className="pane-bar-end">
          {actions}
          {onClose && (
            <IconButton size="small" icon={X} label={say('frame:pane.close')} onPress={onClose} />
          )}
        </div>
      </div>
      <div className="pane-body">{children}</div>
    </section>
  )
}

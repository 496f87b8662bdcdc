import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import './notice.css'

export interface NoticeProps {
  /** `danger` for what failed, `warn` for what a careful reader would ask about, `quiet` for a hint. */
  readonly kind: 'danger' | 'warn' | 'quiet'
  readonly icon?: LucideIcon
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/**
 * Something the program has to say, at the place where it happened: what happened, what is safe,
 * what to do. A failure is read out at once.
 */
export function Notice({ kind, icon, children, actions }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'danger' ? 'alert' : 'note'}>
      <Icon of={icon ?? (kind === 'quiet' ? Info : TriangleAlert)} />
      <div className="notice-words">
        {children}
        {actions !== undefined && actions !== false && (
          <div className="notice-actions">{actions}</div>
        )}
      </div>
    </div>
  )
}

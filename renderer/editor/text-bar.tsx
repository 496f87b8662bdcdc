import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import './text-bar.css'

export interface TextBarProps {
  /** `warn` for what waits for the user, `quiet` for what is good to know. */
  readonly kind: 'warn' | 'quiet'
  readonly icon: LucideIcon
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/**
 * A slim bar above a text that says something about this text. It never takes the focus, so that
 * nobody is interrupted in the middle of a word; what waits for the user is read out.
 */
export function TextBar({ kind, icon, children, actions }: TextBarProps) {
  return (
    <div className={`text-bar text-bar-${kind}`} role={kind === 'warn' ? 'alert' : 'note'}>
      <Icon of={icon} />
      <p className="text-bar-words">{children}</p>
      {actions !== undefined && <div className="text-bar-actions">{actions}</div>}
    </div>
  )
}

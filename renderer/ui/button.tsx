import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './icon'
import { Keys } from './keys'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` at most once on a screen; `quiet` and `link` have no edge; `danger` takes away. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'link' | 'danger'
  readonly size?: 'small' | 'default' | 'large'
  readonly icon?: LucideIcon
  /** The keys that do the same, shown in the button: `Ctrl+Enter`. */
  readonly keys?: string | undefined
  readonly children: ReactNode
}

export function Button({
  kind = 'plain',
  size = 'default',
  icon,
  keys,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${kind} button-${size}`}>
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      <span>{children}</span>
      {keys !== undefined && <Keys of={keys} />}
    </AriaButton>
  )
}

import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './icon'
import { Tip } from './tip'
import './icon-button.css'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  readonly icon: LucideIcon
  /** Its name: spoken, and shown as a tip with its key. */
  readonly label: string
  readonly keys?: string | undefined
  /** For a button that turns something on: whether it is on. */
  readonly isOn?: boolean
  readonly size?: 'small' | 'default'
}

export function IconButton({
  icon,
  label,
  keys,
  isOn,
  size = 'default',
  ...rest
}: IconButtonProps) {
  return (
    <Tip says={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        {...(isOn === true ? { 'data-on': true } : {})}
        className={`icon-button icon-button-${size}`}
      >
        <Icon of={icon} size={size === 'small' ? 14 : 16} />
      </AriaButton>
    </Tip>
  )
}

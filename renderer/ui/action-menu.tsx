import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, type Placement } from 'react-aria-components'
import { Icon } from './icon'
import { Keys } from './keys'
import './list-box.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly icon?: LucideIcon
  readonly keys?: string | undefined
  readonly isDanger?: boolean
  /** A line is drawn above it. */
  readonly startsGroup?: boolean
}

export interface ActionMenuProps {
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly actions: readonly MenuAction[]
  readonly placement?: Placement
}

/** A menu below a button; what is not possible now is left out by the caller. */
export function ActionMenu({
  label,
  trigger,
  actions,
  placement = 'bottom start',
}: ActionMenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop on-sheet" placement={placement} offset={4}>
        <Menu className="pop-list" aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              onAction={action.run}
              className={`pop-item${action.isDanger === true ? ' pop-item-danger' : ''}${action.startsGroup === true ? ' pop-item-group' : ''}`}
            >
              {action.icon && <Icon of={action.icon} size={14} />}
              <span className="pop-item-label">{action.label}</span>
              {action.keys !== undefined && <Keys of={action.keys} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { FieldLabel } from './field-parts'
import { Icon } from './icon'
import './list-box.css'
import './select.css'

export interface SelectItem<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A glyph or mark before the label. */
  readonly mark?: ReactNode
  readonly detail?: string
}

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly items: readonly SelectItem<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One of a few known things. */
export function Select<Id extends string>({
  label,
  isLabelHidden = false,
  items,
  value,
  onChange,
  placeholder = '',
  isDisabled = false,
}: SelectProps<Id>) {
  const choose = (key: unknown) => {
    const item = items.find((one) => one.id === key)
    if (item) onChange(item.id)
  }
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      placeholder={placeholder}
    >
      <FieldLabel isRequired={false} isHidden={isLabelHidden}>
        {label}
      </FieldLabel>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon of={ChevronDown} size={14} />
      </Button>
      <Popover className="pop on-sheet" offset={4}>
        <ListBox className="pop-list" items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="pop-item">
              {({ isSelected, selectionMode }) => (
                <>
                  {item.mark}
                  <span className="pop-item-label">{item.label}</span>
                  {item.detail !== undefined && (
                    <span className="pop-item-detail">{item.detail}</span>
                  )}
                  {selectionMode !== 'none' && isSelected && <Icon of={Check} size={14} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

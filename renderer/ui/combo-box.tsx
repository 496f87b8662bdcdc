import ChevronDown from 'lucide-react/icons/chevron-down'
import Plus from 'lucide-react/icons/plus'
import { useState, type ReactNode } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { say } from '../../shared/words/words'
import { FieldFoot, FieldLabel } from './field-parts'
import { Icon } from './icon'
import './field.css'
import './list-box.css'

export interface ComboBoxItem {
  readonly id: string
  readonly label: string
  /** Other words by which it is found. */
  readonly also?: readonly string[]
  readonly mark?: ReactNode
  readonly detail?: string
}

export interface ComboBoxProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly items: readonly ComboBoxItem[]
  readonly value: string | null
  /** `null` when the field was emptied. */
  readonly onChange: (id: string | null) => void
  /** Offers, as the last line, to make what was typed. */
  readonly onCreate?: (name: string) => void
  readonly placeholder?: string
  readonly hint?: string
}

const createId = 'create'
const mostShown = 50

/** Chooses one of many by typing a part of its name. */
export function ComboBox({
  label,
  isLabelHidden = false,
  items,
  value,
  onChange,
  onCreate,
  placeholder = '',
  hint = '',
}: ComboBoxProps) {
  const chosen = items.find((one) => one.id === value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? chosen?.label ?? ''
  const matching = typed === null ? items : items.filter((item) => isMatch(item, typed))
  const name = text.trim()
  const canCreate = onCreate !== undefined && typed !== null && name !== '' && !has(items, name)

  const choose = (key: unknown) => {
    setTyped(null)
    if (key === createId) onCreate?.(name)
    else if (typeof key === 'string') onChange(key)
    else if (text === '') onChange(null)
  }
  return (
    <AriaComboBox
      className="field"
      inputValue={text}
      onInputChange={setTyped}
      onOpenChange={(isOpen) => {
        if (!isOpen && text.trim() !== '') setTyped(null)
      }}
      value={value}
      onChange={choose}
      onBlur={() => {
        if (typed?.trim() === '') onChange(null)
        setTyped(null)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      defaultFilter={() => true}
    >
      <FieldLabel isRequired={false} isHidden={isLabelHidden}>
        {label}
      </FieldLabel>
      <span className="field-box">
        {chosen && typed === null && chosen.mark}
        <Input placeholder={placeholder} spellCheck={false} />
        <Button className="icon-button icon-button-small" aria-label={say('frame:field.showAll')}>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </span>
      <FieldFoot hint={hint} error="" />
      <Popover className="pop on-sheet" offset={4}>
        <ListBox
          className="pop-list"
          renderEmptyState={() => <p className="pop-empty">{say('frame:field.nothingFound')}</p>}
        >
          {matching.slice(0, mostShown).map((item) => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.label} className="pop-item">
              {item.mark}
              <span className="pop-item-label">{item.label}</span>
              {item.detail !== undefined && <span className="pop-item-detail">{item.detail}</span>}
            </ListBoxItem>
          ))}
          {canCreate && (
            <ListBoxItem id={createId} textValue={name} className="pop-item pop-item-group">
              <Icon of={Plus} size={14} />
              {say('frame:field.create', { name })}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function isMatch(item: ComboBoxItem, typed: string): boolean {
  const part = typed.trim().toLocaleLowerCase()
  return [item.label, ...(item.also ?? [])].some((one) => one.toLocaleLowerCase().includes(part))
}

function has(items: readonly ComboBoxItem[], name: string): boolean {
  return items.some((item) => item.label.toLocaleLowerCase() === name.toLocaleLowerCase())
}

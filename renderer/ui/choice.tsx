import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Tip } from './tip'
import './choice.css'

export interface ChoiceItem<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Shown instead of the label, which is then spoken and shown as a tip. */
  readonly mark?: ReactNode
}

export interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly items: readonly ChoiceItem<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
}

/** One of two to seven, all in view. */
export function Choice<Id extends string>({
  label,
  items,
  value,
  onChange,
  isDisabled = false,
}: ChoiceProps<Id>) {
  const choose = (keys: ReadonlySet<unknown>) => {
    const item = items.find((one) => keys.has(one.id))
    if (item) onChange(item.id)
  }
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      isDisabled={isDisabled}
    >
      {items.map((item) =>
        item.mark === undefined ? (
          <ToggleButton key={item.id} id={item.id} className="choice-item">
            {item.label}
          </ToggleButton>
        ) : (
          <Tip key={item.id} says={item.label}>
            <ToggleButton id={item.id} className="choice-item" aria-label={item.label}>
              {item.mark}
            </ToggleButton>
          </Tip>
        ),
      )}
    </ToggleButtonGroup>
  )
}

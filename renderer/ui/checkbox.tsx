import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { Icon } from './icon'
import './checkbox.css'

export interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly isDisabled?: boolean
}

export function Checkbox({ isSelected, onChange, children, isDisabled = false }: CheckboxProps) {
  return (
    <CheckboxField {...{ isSelected, onChange, isDisabled }}>
      <CheckboxButton className="checkbox">
        <span className="checkbox-box">
          <Icon of={Check} size={12} />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  )
}

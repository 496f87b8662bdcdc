import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { FieldFoot, FieldLabel } from './field-parts'
import { Icon } from './icon'
import './field.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  /** A line below that helps. */
  readonly hint?: string
  /** A sentence that says what is wrong; while it is not empty the field is marked. */
  readonly error?: string
  /** At the right, inside: "proposed", or how a date was understood. */
  readonly aside?: ReactNode
  readonly icon?: LucideIcon
  /** `code` for what a machine can check: keys, addresses. */
  readonly voice?: 'ui' | 'code'
  readonly type?: 'text' | 'search' | 'url'
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

const nothing = () => undefined

/** One line of text with its name, its hint and its error. */
export function TextField({
  label,
  value,
  onChange,
  isLabelHidden = false,
  placeholder = '',
  hint = '',
  error = '',
  aside,
  icon,
  voice = 'ui',
  type = 'text',
  isRequired = false,
  isReadOnly = false,
  isDisabled = false,
  autoFocus = false,
  onBlur = nothing,
  onFocus = nothing,
  onKeyDown = nothing,
  inputRef = null,
}: TextFieldProps) {
  const isInvalid = error !== ''
  return (
    <AriaTextField
      className="field"
      {...{ value, onChange, type, isReadOnly, isDisabled, autoFocus, isInvalid, onBlur, onFocus }}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <FieldLabel isRequired={isRequired} isHidden={isLabelHidden}>
        {label}
      </FieldLabel>
      <span
        className={`field-box field-box-${voice}`}
        {...(isInvalid ? { 'data-invalid': true } : {})}
      >
        {icon && <Icon of={icon} />}
        <Input placeholder={placeholder} onKeyDown={onKeyDown} ref={inputRef} spellCheck={false} />
        {aside !== undefined && <span className="field-aside">{aside}</span>}
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}

import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFoot, FieldLabel } from './field-parts'
import './field.css'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string
  /** Lines shown before it scrolls. */
  readonly rows?: number
  /** `text` where the user writes what will be read: a claim, a comment. */
  readonly voice?: 'ui' | 'text'
  /** As high as its text, instead of a number of rows. */
  readonly isGrowing?: boolean
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly onFocus?: () => void
}

const nothing = () => undefined

/** Several lines of text with their name, hint and error. */
export function TextArea({
  label,
  value,
  onChange,
  isLabelHidden = false,
  placeholder = '',
  hint = '',
  error = '',
  rows = 3,
  voice = 'ui',
  isGrowing = false,
  isRequired = false,
  isReadOnly = false,
  autoFocus = false,
  onBlur = nothing,
  onFocus = nothing,
}: TextAreaProps) {
  const isInvalid = error !== ''
  return (
    <AriaTextField
      className="field"
      {...{ value, onChange, isReadOnly, isRequired, autoFocus, isInvalid, onBlur, onFocus }}
      validationBehavior="aria"
    >
      <FieldLabel isRequired={isRequired} isHidden={isLabelHidden}>
        {label}
      </FieldLabel>
      <span
        className={`field-box field-box-area field-box-${voice}${isGrowing ? ' field-box-growing' : ''}`}
        {...(isGrowing ? { 'data-text': value || placeholder } : {})}
        {...(isInvalid ? { 'data-invalid': true } : {})}
      >
        <AriaTextArea rows={isGrowing ? 1 : rows} placeholder={placeholder} />
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}

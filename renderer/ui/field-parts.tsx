import { FieldError, Label, Text } from 'react-aria-components'
import { say } from '../../shared/words/words'
import './field.css'

interface FieldLabelProps {
  readonly children: string
  readonly isRequired: boolean
  /** Where the place around it says what the field is, the label is only spoken. */
  readonly isHidden: boolean
}

/** The name above a field. */
export function FieldLabel({ children, isRequired, isHidden }: FieldLabelProps) {
  return (
    <Label className={isHidden ? 'only-spoken' : 'field-label'}>
      {children}
      {isRequired && <span className="field-label-note">{say('frame:field.required')}</span>}
    </Label>
  )
}

/** One line below a field: what is wrong with it, otherwise what helps to fill it. */
export function FieldFoot({ hint, error }: { readonly hint: string; readonly error: string }) {
  return (
    <>
      {hint !== '' && error === '' && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error !== '' && <FieldError className="field-error">{error}</FieldError>}
    </>
  )
}

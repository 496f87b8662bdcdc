import { say } from '../../../shared/words/words'
import { DateField } from '../../ui/date-field'
import { TextField } from '../../ui/text-field'
import { isOddAddress, type FormField, type SourceForm } from './source-form'

export interface RecordFieldsProps {
  readonly form: SourceForm
  readonly onChange: (field: FormField, value: string) => void
  /** Fields that the program filled and nobody has looked at yet. */
  readonly proposed: ReadonlySet<FormField>
  /** A source that is there already keeps its key. */
  readonly hasKey: boolean
}

/** The bibliographic record of a source; only the title is required. */
export function RecordFields({ form, onChange, proposed, hasKey }: RecordFieldsProps) {
  const text = (field: FormField) => ({
    label: say(`sources:field.${field}`),
    value: form[field],
    onChange: (value: string) => {
      onChange(field, value)
    },
    ...(proposed.has(field) && { aside: say('sources:proposed') }),
  })
  const date = (field: 'issued' | 'accessed') => ({
    label: say(`sources:field.${field}`),
    value: form[field] === '' ? null : form[field],
    onChange: (edtf: string | null) => {
      onChange(field, edtf ?? '')
    },
  })
  return (
    <div className="form-rows">
      <TextField {...text('title')} isRequired autoFocus />
      <div className="form-pair">
        <TextField {...text('authors')} placeholder={say('sources:field.authorsPlaceholder')} />
        <TextField {...text('publisher')} placeholder={say('sources:field.publisherPlaceholder')} />
      </div>
      <div className="form-pair">
        <DateField {...date('issued')} />
        <DateField {...date('accessed')} />
      </div>
      <TextField
        {...text('url')}
        {...(isOddAddress(form.url) && { hint: say('sources:field.urlOdd') })}
      />
      <div className="form-pair">
        <TextField
          {...text('containerTitle')}
          placeholder={say('sources:field.containerPlaceholder')}
        />
        <TextField {...text('origin')} placeholder={say('sources:field.originPlaceholder')} />
      </div>
      {hasKey && (
        <div className="form-pair">
          <TextField {...text('key')} voice="code" hint={say('sources:field.keyHint')} />
          <TextField {...text('language')} placeholder={say('sources:field.languagePlaceholder')} />
        </div>
      )}
      {!hasKey && <TextField {...text('language')} />}
    </div>
  )
}

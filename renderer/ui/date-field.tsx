import { useState } from 'react'
import { edtfWords, parseDate } from '../../shared/dates/edtf'
import { say } from '../../shared/words/words'
import { TextField } from './text-field'
import './quiet-field.css'

export interface DateFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** In EDTF; `null` where no date is stated. */
  readonly value: string | null
  /**
   * Called when the field is left, with what was understood; not called for what was not. `seen` is
   * what stood there when it was begun.
   */
  readonly onChange: (edtf: string | null, seen: string | null) => void
  /** It reads as text until one is in it. */
  readonly isQuiet?: boolean
  readonly isReadOnly?: boolean
  readonly placeholder?: string
}

/**
 * A date in plain words: "10 Feb 2021", "about 2020", "before 16 February 2021". What was
 * understood stands beside it in EDTF; a text that is not understood is kept in the field and said.
 */
export function DateField({
  label,
  isLabelHidden = false,
  value,
  onChange,
  isQuiet = false,
  isReadOnly = false,
  placeholder = say('frame:date.placeholder'),
}: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  const text = draft ?? (value === null ? '' : edtfWords(value))
  const isEmpty = text.trim() === ''
  const understood = draft === null ? value : isEmpty ? null : parseDate(draft)
  const isLost = draft !== null && !isEmpty && understood === null

  const leave = () => {
    if (draft === null || isLost) return
    setDraft(null)
    if (understood !== seen) onChange(understood, seen)
  }
  return (
    <div className={isQuiet ? 'quiet-field' : ''}>
      <TextField
        {...{ label, isLabelHidden, isReadOnly, placeholder }}
        value={text}
        onChange={(words) => {
          if (draft === null) setSeen(value)
          setDraft(words)
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation()
            setDraft(null)
          }
        }}
        hint={draft !== null && isEmpty ? say('frame:date.hint') : ''}
        error={isLost ? say('frame:date.lost') : ''}
        aside={understood === null ? undefined : <code className="voice-code">{understood}</code>}
      />
    </div>
  )
}

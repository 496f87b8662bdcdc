import { useState, type KeyboardEvent } from 'react'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import './quiet-field.css'

export interface QuietFieldProps {
  readonly label: string
  readonly value: string
  /** Called once, when the field is left or Enter is pressed, and only if the text is another one. */
  readonly onSave: (value: string) => void
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** More than one line: Enter makes a new one, Ctrl+Enter saves. */
  readonly isLong?: boolean
  /** An empty text is not saved; the old one comes back. */
  readonly isRequired?: boolean
}

/** A value edited in place: it reads as text until one is in it. Esc takes back what was typed. */
export function QuietField({
  label,
  value,
  onSave,
  placeholder = '',
  isReadOnly = false,
  isLong = false,
  isRequired = false,
}: QuietFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    const text = draft?.trim()
    setDraft(null)
    if (text !== undefined && text !== value && !(isRequired && text === '')) onSave(text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save()
  }
  const shared = {
    label,
    value: draft ?? value,
    onChange: setDraft,
    onBlur: save,
    placeholder,
    isReadOnly,
    isLabelHidden: true,
  }
  return (
    <div className="quiet-field" onKeyDown={onKeyDown}>
      {isLong ? <TextArea {...shared} isGrowing voice="text" /> : <TextField {...shared} />}
    </div>
  )
}

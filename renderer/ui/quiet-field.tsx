import { useState, type KeyboardEvent } from 'react'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import './quiet-field.css'

export interface QuietFieldProps {
  readonly label: string
  readonly value: string
  /**
   * Called once, when the field is left or Enter is pressed, and only if the text is another one.
   * `seen` is what stood there when it was begun: meanwhile somebody else may have changed it.
   */
  readonly onSave: (value: string, seen: string) => void
  readonly placeholder?: string
  /** What the value reads as while one is not in it; the value itself then stands at the end. */
  readonly reading?: string | undefined
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
  reading,
  isReadOnly = false,
  isLong = false,
  isRequired = false,
}: QuietFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: string } | null>(null)
  const [isInside, setInside] = useState(false)
  const isRead = reading !== undefined && !isInside && typed === null
  const save = () => {
    setTyped(null)
    if (!typed) return
    const text = typed.text.trim()
    if (text !== typed.seen && !(isRequired && text === '')) onSave(text, typed.seen)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
    }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save()
  }
  const shared = {
    label,
    value: typed?.text ?? (isRead ? reading : value),
    onChange: (text: string) => {
      setTyped({ text, seen: typed?.seen ?? value })
    },
    onFocus: () => {
      setInside(true)
    },
    onBlur: () => {
      setInside(false)
      save()
    },
    placeholder,
    isReadOnly,
    isLabelHidden: true,
  }
  return (
    <div className="quiet-field" onKeyDown={onKeyDown}>
      {isLong ? (
        <TextArea {...shared} isGrowing voice="text" />
      ) : (
        <TextField
          {...shared}
          aside={isRead ? <code className="voice-code">{value}</code> : undefined}
        />
      )}
    </div>
  )
}

import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { Keys } from '../ui/keys'

export const settlements = ['merge', 'mine', 'file', 'both'] as const
/** What becomes of two texts of one record. */
export type Settlement = (typeof settlements)[number]

export interface ConflictChoicesProps {
  readonly value: Settlement
  /** What each choice does with these two texts, as a sentence. */
  readonly details: Readonly<Record<Settlement, string>>
  readonly onChange: (value: Settlement) => void
}

/** The four ways to settle a conflict, the safest first; each has its key. */
export function ConflictChoices({ value, details, onChange }: ConflictChoicesProps) {
  const choose = (next: string) => {
    const found = settlements.find((one) => one === next)
    if (found) onChange(found)
  }
  return (
    <RadioGroup
      className="conflict-choices"
      aria-label={say('notes:conflict.label')}
      value={value}
      onChange={choose}
    >
      {settlements.map((one) => (
        <RadioField key={one} value={one} autoFocus={one === value}>
          <RadioButton className="conflict-choice">
            <span className="conflict-dot" />
            <span className="conflict-choice-words">
              <span className="conflict-choice-name">{say(`notes:conflict.${one}.name`)}</span>
              <span className="conflict-choice-detail">{details[one]}</span>
            </span>
            <Keys of={say(`notes:conflict.${one}.key`)} />
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}

/** The choice whose key was pressed. */
export function settlementOf(event: KeyboardEvent): Settlement | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.toUpperCase()
  return settlements.find((one) => say(`notes:conflict.${one}.key`) === key)
}

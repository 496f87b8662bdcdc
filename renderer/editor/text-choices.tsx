import { useEffect, useRef } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { Keys } from '../ui/keys'

/** One way to settle which of two texts stays. */
export interface TextChoice<Id extends string> {
  readonly id: Id
  readonly name: string
  /** What it does with these two texts, as a sentence. */
  readonly detail: string
  /** The letter that chooses it. */
  readonly key: string
}

export interface TextChoicesProps<Id extends string> {
  readonly label: string
  readonly choices: readonly TextChoice<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** The ways to settle which of two texts stays, the safest first; each has its key. */
export function TextChoices<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: TextChoicesProps<Id>) {
  const choose = (next: string) => {
    const found = choices.find(({ id }) => id === next)
    if (found) onChange(found.id)
  }
  return (
    <RadioGroup className="conflict-choices" aria-label={label} value={value} onChange={choose}>
      {choices.map(({ id, name, detail, key }) => (
        <RadioField key={id} value={id} autoFocus={id === value}>
          <RadioButton className="conflict-choice">
            <span className="conflict-dot" />
            <span className="conflict-choice-words">
              <span className="conflict-choice-name">{name}</span>
              <span className="conflict-choice-detail">{detail}</span>
            </span>
            <Keys of={key} />
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}

/** Letters choose and Enter sends, wherever in the sheet the focus is: nothing is typed in it. */
export function useChoiceKeys<Id extends string>(
  choices: readonly TextChoice<Id>[],
  choose: (id: Id) => void,
  send: () => void,
): void {
  const latest = useRef({ choices, choose, send })
  useEffect(() => {
    latest.current = { choices, choose, send }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current
      const chosen = choiceOf(now.choices, event)
      const isSent = event.key === 'Enter' && !isOnButton(event.target)
      if (!chosen && !isSent) return
      event.preventDefault()
      event.stopPropagation()
      if (chosen) now.choose(chosen.id)
      else now.send()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])
}

/** The choice whose key was pressed. */
function choiceOf<Id extends string>(
  choices: readonly TextChoice<Id>[],
  event: KeyboardEvent,
): TextChoice<Id> | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.toUpperCase()
  return choices.find((choice) => choice.key === key)
}

function isOnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

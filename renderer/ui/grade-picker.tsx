import type { ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { Keys } from './keys'
import './grade-picker.css'

export interface GradeStep<Value extends string> {
  readonly value: Value
  /** The key that chooses it. */
  readonly key: string
  readonly box: ReactNode
  readonly name: string
  readonly meaning: string
}

export interface GradePickerProps<Value extends string> {
  readonly label: string
  readonly steps: readonly GradeStep<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly autoFocus?: boolean
}

/** The steps of a scale with the meaning of each; a step's own key chooses it. */
export function GradePicker<Value extends string>({
  label,
  steps,
  value,
  onChange,
  autoFocus = false,
}: GradePickerProps<Value>) {
  const chooseBy = (find: (step: GradeStep<Value>) => boolean) => {
    const step = steps.find(find)
    if (step) onChange(step.value)
    return step !== undefined
  }
  return (
    <RadioGroup
      className="grade-picker"
      aria-label={label}
      value={value}
      onChange={(next) => chooseBy((step) => step.value === next)}
    >
      <div
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          if (chooseBy((step) => step.key === event.key.toUpperCase())) event.preventDefault()
        }}
      >
        {steps.map((step) => (
          <RadioField
            key={step.value}
            value={step.value}
            autoFocus={autoFocus && step.value === value}
          >
            <RadioButton className="grade-option">
              <span className="only-spoken">
                {say('frame:grade.option', { ...step, name: step.name.toLocaleLowerCase() })}
              </span>
              <span className="grade-option-face" aria-hidden>
                <span className="grade-option-dot" />
                {step.box}
                <span className="grade-option-words">
                  <span className="grade-option-name">{step.name}</span>
                  <span className="grade-option-meaning">{step.meaning}</span>
                </span>
                <Keys of={step.key} />
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}

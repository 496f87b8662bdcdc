import type { Credibility } from '../../shared/model/grade'
import { say } from '../../shared/words/words'
import { CredibilityBox } from './grade-box'
import { GradePicker } from './grade-picker'

const unset = 'unset'
const steps = ['1', '2', '3', '4', '5', '6', unset] as const
const credibilityOf = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, unset: null } as const

export interface CredibilityPickerProps {
  readonly value: Credibility | null
  readonly onChange: (value: Credibility | null) => void
  readonly autoFocus?: boolean
}

/** 1 to 6 of the Admiralty code for one piece of evidence, and "not graded", which is not 6. */
export function CredibilityPicker({ value, onChange, autoFocus = false }: CredibilityPickerProps) {
  return (
    <GradePicker
      label={say('frame:credibility.label')}
      steps={steps.map((step) => ({
        value: step,
        key: step === unset ? '0' : step,
        box: <CredibilityBox credibility={credibilityOf[step]} />,
        name: say(`frame:credibility.${step}.name`),
        meaning: say(`frame:credibility.${step}.meaning`),
      }))}
      value={steps.find((step) => credibilityOf[step] === value) ?? unset}
      onChange={(step) => {
        onChange(credibilityOf[step])
      }}
      autoFocus={autoFocus}
    />
  )
}

import { reliabilitySchema, type Reliability } from '../../shared/model/grade'
import { say } from '../../shared/words/words'
import { ReliabilityBox } from './grade-box'
import { GradePicker } from './grade-picker'

const unset = 'unset'

export interface ReliabilityPickerProps {
  readonly value: Reliability | null
  readonly onChange: (value: Reliability | null) => void
  readonly autoFocus?: boolean
}

/** A to F of the Admiralty code for a source, and "not graded", which is not F. */
export function ReliabilityPicker({ value, onChange, autoFocus = false }: ReliabilityPickerProps) {
  const steps = [...reliabilitySchema.options, unset] as const
  return (
    <GradePicker
      label={say('frame:reliability.label')}
      steps={steps.map((step) => ({
        value: step,
        key: step === unset ? '0' : step,
        box: <ReliabilityBox reliability={step === unset ? null : step} />,
        name: say(`frame:reliability.${step}.name`),
        meaning: say(`frame:reliability.${step}.meaning`),
      }))}
      value={value ?? unset}
      onChange={(step) => {
        onChange(step === unset ? null : step)
      }}
      autoFocus={autoFocus}
    />
  )
}

import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

export interface TickProps {
  readonly label: string
  readonly note?: ReactNode
  readonly isOn: boolean
  readonly onChange: () => void
}

/** A box to be ticked, with its words and what is counted at the right. */
export function Tick({ label, note, isOn, onChange }: TickProps) {
  return (
    <label className="narrow-box">
      <input type="checkbox" className="narrow-input" checked={isOn} onChange={onChange} />
      <span className="narrow-tick">{isOn && <Icon of={Check} size={12} />}</span>
      <span className="narrow-label">{label}</span>
      {note !== undefined && <span className="narrow-count numeric">{note}</span>}
    </label>
  )
}

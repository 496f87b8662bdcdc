import { Button } from 'react-aria-components'
import type { AnchorState } from '../../shared/model/passage'
import { say } from '../../shared/words/words'
import './chip.css'

export interface PassageChipProps {
  /** Citation key of the source. */
  readonly sourceKey: string
  /** Number of the paragraph; `null` when lost or in a heading. */
  readonly paragraph: number | null
  readonly state: AnchorState
  readonly onPress: () => void
}

/** `key ¶14`: leads to the words in the source. */
export function PassageChip({ sourceKey, paragraph, state, onPress }: PassageChipProps) {
  const place = state === 'lost' ? '¶?' : paragraph === null ? '' : `¶${paragraph}`
  const label = say(`frame:passage.${state}`, { key: sourceKey, paragraph: paragraph ?? '?' })
  return (
    <Button
      className={`chip chip-passage chip-passage-${state}`}
      aria-label={label}
      onPress={onPress}
    >
      <span className="voice-code">{sourceKey}</span>
      <span className="numeric">{place}</span>
    </Button>
  )
}

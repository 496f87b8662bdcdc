import { Button } from 'react-aria-components'
import type { ClaimStatus } from '../../shared/model/claim'
import type { Standing } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { gradeText } from './grade-box'
import { credibilityWords, reliabilityWords } from './grade-words'
import { StatusGlyph } from './status-mark'
import './chip.css'

export interface ClaimChipProps {
  readonly status: ClaimStatus
  readonly standing: Pick<Standing, 'reliability' | 'credibility' | 'origins'>
  /** What the claim says, for those who hear the chip. */
  readonly text: string
  /** Without it the chip only tells. */
  readonly onPress?: () => void
}

/** Where a claim stands: status, grade and origins in one line; leads to the claim. */
export function ClaimChip({ status, standing, text, onPress }: ClaimChipProps) {
  const { reliability, credibility, origins } = standing
  const label = say('frame:claimChip', {
    text,
    status: say(`claims:status.${status}`),
    reliability: reliabilityWords(reliability),
    credibility: credibilityWords(credibility),
    origins: say('frame:origins.count', { count: origins }),
  })
  const words = (
    <>
      <StatusGlyph status={status} />
      <b className="numeric">{gradeText(reliability, credibility)}</b>
      <span>·</span>
      <span className={origins === 1 ? 'chip-claim-origin-single' : ''}>
        {say('frame:origins.count', { count: origins })}
      </span>
    </>
  )
  const className = `chip chip-claim status-${status}`
  return onPress ? (
    <Button className={className} aria-label={label} onPress={onPress}>
      {words}
    </Button>
  ) : (
    <span className={className} title={label}>
      {words}
    </span>
  )
}

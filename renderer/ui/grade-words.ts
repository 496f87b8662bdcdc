import type { Credibility, Reliability } from '../../shared/model/grade'
import { say } from '../../shared/words/words'

/** "Usually reliable", or "not graded". */
export function reliabilityWords(reliability: Reliability | null): string {
  return say(`frame:reliability.${reliability ?? 'unset'}.name`)
}

/** "Probably true", or "not graded". */
export function credibilityWords(credibility: Credibility | null): string {
  return say(`frame:credibility.${credibility ?? 'unset'}.name`)
}

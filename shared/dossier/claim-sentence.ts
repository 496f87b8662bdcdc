import { say } from '../words/words'
import { claimReferences } from './claim-footnotes'
import type { Manuscript } from './manuscript'
import { verbatim } from './verbatim'

/** The sentence of a claim with its footnotes, and its status where it was given up or is disputed. */
export function claimSentence(manuscript: Manuscript, id: string): string {
  const claim = manuscript.state.claims.get(id)
  const references = claimReferences(manuscript, id)
  if (!claim) return say('export:claimMissing', { claim: id }) + references
  const { status } = claim
  const sentence = verbatim(claim.text) + references
  if (status === 'supported' || status === 'unverified') return sentence
  return `${sentence} *(${say(`export:status.${status}`)})*`
}

import type { Credibility, Reliability } from '../../shared/model/grade'
import { say } from '../../shared/words/words'
import { credibilityWords, reliabilityWords } from './grade-words'
import './grade-box.css'

const unset = '–'

/** Both judgements as they are written: `B2`, half set `C–`, unset `–`. */
export function gradeText(reliability: Reliability | null, credibility: Credibility | null) {
  if (reliability === null && credibility === null) return unset
  return `${reliability ?? unset}${credibility ?? unset}`
}

/** How a claim's best evidence is graded: source and information, never averaged. */
export function GradeBox({
  reliability,
  credibility,
}: {
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
}) {
  return (
    <Box
      text={gradeText(reliability, credibility)}
      words={say('frame:grade.both', {
        reliability: reliabilityWords(reliability),
        credibility: credibilityWords(credibility),
      })}
    />
  )
}

/** The letter of a source alone. */
export function ReliabilityBox({ reliability }: { readonly reliability: Reliability | null }) {
  return <Box text={reliability ?? unset} words={reliabilityWords(reliability)} />
}

/** The number of one piece of evidence alone. */
export function CredibilityBox({ credibility }: { readonly credibility: Credibility | null }) {
  return <Box text={String(credibility ?? unset)} words={credibilityWords(credibility)} />
}

function Box({ text, words }: { readonly text: string; readonly words: string }) {
  return (
    <span className={`grade-box${text.includes(unset) ? ' grade-box-open' : ''}`} title={words}>
      <span aria-hidden>{text}</span>
      <span className="only-spoken">{words}</span>
    </span>
  )
}

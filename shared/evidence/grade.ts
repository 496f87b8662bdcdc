import type { Credibility, Reliability } from '../model/grade'
import { say } from '../words/words'

/** Both ratings as experts write them: "B2", "C–" where one is not given, "–" where none is. */
export function gradeLabel(
  reliability: Reliability | null,
  credibility: Credibility | null,
): string {
  if (reliability === null && credibility === null) return '–'
  return `${reliability ?? '–'}${credibility ?? '–'}`
}

/** Both ratings in words, for footnotes and for screen readers: "source B, information 2". */
export function gradeWords(
  reliability: Reliability | null,
  credibility: Credibility | null,
): string {
  const source = reliability
    ? say('check:gradeSource', { letter: reliability })
    : say('check:gradeSourceUnset')
  const information = credibility
    ? say('check:gradeInformation', { digit: credibility })
    : say('check:gradeInformationUnset')
  return say('check:gradeBoth', { source, information })
}

/** What one step of a rating means: "Usually reliable", and when to choose it. */
export interface GradeMeaning {
  readonly name: string
  readonly definition: string
}

/** What a letter means, after the Admiralty (NATO) code. */
export function reliabilityMeaning(reliability: Reliability | null): GradeMeaning {
  const step = reliability ?? 'unset'
  return {
    name: say(`check:reliability.${step}.name`),
    definition: say(`check:reliability.${step}.definition`),
  }
}

/** What a digit means, after the Admiralty (NATO) code. */
export function credibilityMeaning(credibility: Credibility | null): GradeMeaning {
  const step = credibility ?? 'unset'
  return {
    name: say(`check:credibility.${step}.name`),
    definition: say(`check:credibility.${step}.definition`),
  }
}

import { compareEdtf, edtfWords, isEdtf } from '../dates/edtf'
import { claimView } from '../notebook/claim-views'
import { entityFieldsOf } from '../notebook/fields'
import { say } from '../words/words'
import { claimSentence } from './claim-sentence'
import { firstParagraph } from './first-paragraph'
import type { Manuscript, Setting } from './manuscript'
import { inOneLine, verbatim } from './verbatim'

interface Entry {
  readonly date: string
  readonly write: () => string
}

/**
 * What the dossier speaks of and what is said in it, in the order of the earliest possible day.
 * Dates are given with the precision that they have.
 */
export function writeTimeline(manuscript: Manuscript, setting: Setting): string {
  const entries = [...events(manuscript, setting), ...sayings(manuscript)].sort((one, other) =>
    compareEdtf(one.date, other.date),
  )
  if (entries.length === 0) return say('export:noDates')
  return entries
    .map(({ date, write }) =>
      say('export:timelineEntry', { date: capitalised(edtfWords(date)), entry: write() }),
    )
    .join('\n')
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function events(manuscript: Manuscript, setting: Setting): Entry[] {
  const { state, known } = manuscript
  return [...known.uses.entities].flatMap((path) => {
    const event = state.records.get(path)
    if (!event) return []
    const { date } = entityFieldsOf(event)
    if (date === undefined || !isEdtf(date)) return []
    const write = () => {
      const name = `${verbatim(event.title)}.`
      return `${name} ${inOneLine(firstParagraph(manuscript, event, setting))}`.trim()
    }
    return [{ date, write }]
  })
}

function sayings(manuscript: Manuscript): Entry[] {
  const { state, known } = manuscript
  return [...known.uses.claims].flatMap((id) => {
    const claim = state.claims.get(id)
    if (!claim?.saidOn || !isEdtf(claim.saidOn)) return []
    const { speaker } = claimView(state, claim)
    const who = speaker ? verbatim(speaker.title) : say('export:reported')
    return [{ date: claim.saidOn, write: () => `${who}: ${claimSentence(manuscript, id)}` }]
  })
}

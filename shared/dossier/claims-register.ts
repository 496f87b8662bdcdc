import { edtfWords } from '../dates/edtf'
import { gradeLabel } from '../evidence/grade'
import type { ClaimView } from '../ipc/views'
import { claimView } from '../notebook/claim-views'
import { say } from '../words/words'
import { claimReferences } from './claim-footnotes'
import type { Manuscript } from './manuscript'
import { verbatim } from './verbatim'

/** Every claim of the dossier in a table: who says it, when, and what it rests on. */
export function writeClaims(manuscript: Manuscript): string {
  const { state, known } = manuscript
  const views = [...known.uses.claims].flatMap((id) => {
    const claim = state.claims.get(id)
    return claim ? [claimView(state, claim)] : []
  })
  if (views.length === 0) return say('export:noClaims')
  const head = ['claim', 'saidBy', 'saidOn', 'status', 'grade', 'origins'] as const
  const rows = [
    head.map((name) => say(`export:column.${name}`)),
    ['---', '---', '---', '---', ':-:', ':-:'],
    ...views.map((view) => rowOf(manuscript, view)),
  ]
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return `${table}\n\n${say('export:registerLegend')}`
}

function rowOf(manuscript: Manuscript, { claim, speaker, standing }: ClaimView): string[] {
  const { reliability, credibility, supporting, origins } = standing
  return [
    cell(verbatim(claim.text)) + claimReferences(manuscript, claim.id),
    speaker ? cell(verbatim(speaker.title)) : '',
    claim.saidOn === null ? '' : cell(edtfWords(claim.saidOn)),
    say(`export:status.${claim.status}`),
    gradeLabel(reliability, credibility),
    supporting === 0 ? '–' : String(origins),
  ]
}

/** A pipe would end the cell. */
function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|')
}

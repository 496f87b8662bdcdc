import { gradeWords } from '../evidence/grade'
import { sentenceAround } from '../evidence/sentence'
import { edtfWords } from '../dates/edtf'
import type { ClaimView, EvidenceView, PassageView } from '../ipc/views'
import { claimView } from '../notebook/claim-views'
import { sourceFieldsOf } from '../notebook/fields'
import { capturedText } from '../notebook/record-text'
import { sourceById } from '../notebook/records'
import { keyOf, type NotebookState } from '../notebook/state'
import { say } from '../words/words'
import { citation } from './citation'
import type { Manuscript } from './manuscript'
import { inOneLine, quoted, verbatim } from './verbatim'

/**
 * The footnote references of a claim, one for each of its passages; their footnotes are written at
 * the end of the dossier. A claim that has none, or that does not exist, has a footnote that says so.
 */
export function claimReferences(manuscript: Manuscript, id: string): string {
  const claim = manuscript.state.claims.get(id)
  if (!claim) return reference(manuscript, id, () => say('export:claimUnknown', { claim: id }))
  const view = claimView(manuscript.state, claim)
  noteUse(manuscript, view)
  if (view.evidence.length === 0) return reference(manuscript, id, () => unsupported(view))
  return view.evidence
    .map((row, index) =>
      reference(
        manuscript,
        row.label,
        () => footnote(manuscript.state, view, row) + (index === 0 ? statusOf(view) : ''),
      ),
    )
    .join('')
}

function reference(manuscript: Manuscript, label: string, write: () => string): string {
  if (!manuscript.footnotes.has(label)) manuscript.footnotes.set(label, write)
  return `[^${label}]`
}

function noteUse({ uses }: Manuscript, { claim, speaker, evidence }: ClaimView): void {
  uses.claims.add(claim.id)
  if (speaker) uses.entities.add(speaker.path)
  for (const { passage } of evidence) {
    if (!passage) continue
    uses.passages.add(passage.passage.id)
    uses.sources.add(passage.source)
  }
}

function unsupported(view: ClaimView): string {
  return say('export:noEvidence') + statusOf(view)
}

/** The status is said where it is not what a reader takes for granted. */
function statusOf({ claim: { status } }: ClaimView): string {
  return status === 'supported' ? '' : ` ${say(`export:claimIs.${status}`)}`
}

function footnote(state: NotebookState, view: ClaimView, row: EvidenceView): string {
  const { passage, evidence } = row
  const isAgainst = evidence.stance === 'contradicts'
  const against = isAgainst ? `${say('export:against')} ` : ''
  if (!passage) return against + passageGone(state, row)
  const comment = inOneLine(evidence.comment)
  return [
    `${against}${quoteOf(state, passage)} ${isAgainst ? '—' : saidBy(view)}`,
    `${citation(passage.key, passage.paragraph)}, ${publishedOn(state, passage)};`,
    `${gradeWords(row.reliability, evidence.credibility)};`,
    say(`export:anchor.${passage.state}`),
    ...(comment === '' ? [] : [say('export:comment', { comment: asSentence(verbatim(comment)) })]),
  ].join(' ')
}

function passageGone(state: NotebookState, { evidence }: EvidenceView): string {
  const source = sourceById(state, evidence.source)
  return source
    ? say('export:passageGone', { source: citation(keyOf(source), null) })
    : say('export:sourceGone')
}

/** The words of the passage; with the sentence in which they stand if they are only a part of it. */
function quoteOf(state: NotebookState, { passage, source, position }: PassageView): string {
  const quote = quoted(passage.quote.exact)
  const record = state.records.get(source)
  if (!record || !position) return quote
  const text = capturedText(record)
  const around = sentenceAround(text, position.start, position.end)
  const sentence = text.slice(around.start, around.end)
  return sentence.trim() === passage.quote.exact.trim()
    ? quote
    : say('export:quoteInSentence', { quote, sentence: quoted(sentence) })
}

/** Who makes the claim; not said where a passage speaks against it. */
function saidBy({ claim, speaker }: ClaimView): string {
  const date = claim.saidOn === null ? null : edtfWords(claim.saidOn)
  const name = speaker && verbatim(speaker.title)
  if (name !== null && date !== null) return say('export:saidByOn', { name, date })
  if (name !== null) return say('export:saidBy', { name })
  return date === null ? '—' : say('export:saidOn', { date })
}

function publishedOn(state: NotebookState, { source }: PassageView): string {
  const record = state.records.get(source)
  const issued = record && sourceFieldsOf(record).issued
  return issued === undefined
    ? say('export:notDated')
    : say('export:published', { date: edtfWords(issued) })
}

function asSentence(text: string): string {
  return /[.!?…]["'”’)]*$/.test(text) ? text : `${text}.`
}

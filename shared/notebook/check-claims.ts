import type { ClaimView, EvidenceView } from '../ipc/views'
import type { Problem, ProblemCode } from '../model/problem'
import type { Relation } from '../model/relation'
import { say } from '../words/words'
import { claimViews } from './claim-views'
import { firstWords } from './first-words'
import { findPassage } from './passage-views'
import { byText, recordById, sourceById } from './records'
import type { NotebookState } from './state'

/** What claims and relations lack: evidence, a second origin, grades, and records they refer to. */
export function checkClaims(state: NotebookState): Problem[] {
  return [
    ...claimViews(state).flatMap((view) => [
      ...checkSpeaker(view),
      ...checkStanding(view),
      ...view.evidence.flatMap((row) => checkEvidence(view, row)),
    ]),
    ...[...state.relations.values()]
      .sort((one, other) => byText(one.id, other.id))
      .flatMap((relation) => checkRelation(state, relation)),
  ]
}

/** Claims that the user has given up need no support. */
export function isUpheld({ claim }: Pick<ClaimView, 'claim'>): boolean {
  return claim.status !== 'withdrawn' && claim.status !== 'refuted'
}

/** Whether a passage speaks against a claim that is still made, or the user says it is disputed. */
export function isDisputed({ claim, standing }: ClaimView): boolean {
  return claim.status === 'disputed' || (isUpheld({ claim }) && standing.contradicting > 0)
}

function checkSpeaker(view: ClaimView): Problem[] {
  if (view.claim.speaker === null || view.speaker !== null) return []
  return [problem('link-unresolved', view, say('check:speakerGone', { claim: words(view) }))]
}

function checkStanding(view: ClaimView): Problem[] {
  const { claim, evidence, standing } = view
  if (claim.status === 'withdrawn') return []
  if (evidence.length === 0) {
    const message = say('check:claimWithoutEvidence', { claim: words(view) })
    return [problem('claim-without-evidence', view, message)]
  }
  const found: Problem[] = []
  if (isUpheld(view) && standing.origins === 1) {
    const values = { claim: words(view), origin: originOf(view) }
    found.push(problem('claim-single-origin', view, say('check:claimSingleOrigin', values)))
  }
  if (isDisputed(view)) {
    const values = { claim: words(view), count: standing.contradicting }
    found.push(problem('claim-disputed', view, say('check:claimDisputed', values)))
  }
  return found
}

/** What the first supporting passage of a claim goes back to. */
export function originOf({ evidence }: ClaimView): string {
  const row = evidence.find(({ evidence: { stance }, passage }) => stance === 'supports' && passage)
  if (!row) return ''
  return row.origin === '' ? row.sourceTitle : row.origin
}

function checkEvidence(view: ClaimView, { evidence, label, passage }: EvidenceView): Problem[] {
  const values = { claim: words(view), label }
  if (!passage) return [problem('evidence-dangling', view, say('check:evidenceDangling', values))]
  if (evidence.credibility !== null) return []
  const message = say('check:evidenceUngraded', { ...values, key: passage.key })
  return [problem('evidence-ungraded', view, message, evidence.passage)]
}

function checkRelation(state: NotebookState, relation: Relation): Problem[] {
  const { from, verb, to, id } = relation
  const where = { path: 'relations.json' }
  const ends = [from, to].filter((entity) => recordById(state, entity)?.kind !== 'entity')
  const dangling = relation.evidence.filter((row) => {
    const source = sourceById(state, row.source)
    return !source || !findPassage(state, source.path, row.passage)
  })
  const values = { id, verb }
  return [
    ...ends.map(() => ({
      code: 'link-unresolved' as const,
      where,
      message: say('check:relationEndGone', values),
    })),
    ...dangling.map(({ passage }) => ({
      code: 'evidence-dangling' as const,
      where: { ...where, passage },
      message: say('check:relationEvidenceDangling', values),
    })),
  ]
}

const shownLength = 100

/** The full stop is the sentence's in which the claim is quoted. */
function words({ claim }: ClaimView): string {
  return firstWords(claim.text.replace(/\.\s*$/, ''), shownLength)
}

function problem(
  code: ProblemCode,
  { claim }: ClaimView,
  message: string,
  passage?: string,
): Problem {
  const where = { path: 'claims.json', claim: claim.id }
  return { code, where: passage === undefined ? where : { ...where, passage }, message }
}

import { footnoteLabel } from '../evidence/footnote-label'
import { standingOf } from '../evidence/standing'
import type { ClaimView, EvidenceView } from '../ipc/views'
import type { Claim, Evidence } from '../model/claim'
import { derived } from './derived'
import { entityFieldsOf, sourceFieldsOf } from './fields'
import { linkGraph } from './links'
import { findPassage, passageView } from './passage-views'
import { byText, recordById, sourceById } from './records'
import type { NotebookState } from './state'

/** All claims with what they rest on, by id. */
export const claimViews = derived((state: NotebookState): readonly ClaimView[] =>
  [...state.claims.values()]
    .sort((one, other) => byText(one.id, other.id))
    .map((claim) => claimView(state, claim)),
)

/** A claim with its speaker, its evidence and what they amount to; made once per state. */
export function claimView(state: NotebookState, claim: Claim): ClaimView {
  return viewsOf(state)(claim)
}

const viewsOf = derived((state: NotebookState) => derived((claim: Claim) => viewOf(state, claim)))

function viewOf(state: NotebookState, claim: Claim): ClaimView {
  const evidence = claim.evidence.map((row) => evidenceView(state, claim, row))
  const links = linkGraph(state).ofClaims.get(claim.id) ?? []
  return {
    claim,
    speaker: speakerOf(state, claim),
    evidence,
    standing: standingOf(evidence.map(asRow)),
    usedIn: [...new Set(links.map(({ from }) => from.path))],
  }
}

function speakerOf(state: NotebookState, claim: Claim): ClaimView['speaker'] {
  const record = claim.speaker === null ? null : recordById(state, claim.speaker)
  if (record?.kind !== 'entity') return null
  return { path: record.path, title: record.title, type: entityFieldsOf(record).type ?? '' }
}

function evidenceView(state: NotebookState, claim: Claim, evidence: Evidence): EvidenceView {
  const source = sourceById(state, evidence.source)
  const passage = source && findPassage(state, source.path, evidence.passage)
  const fields = source ? sourceFieldsOf(source) : {}
  return {
    evidence,
    label: footnoteLabel(claim.id, evidence.id),
    passage: source && passage && passageView(state, source, passage),
    sourceTitle: source?.title ?? '',
    reliability: fields.reliability ?? null,
    origin: fields.origin?.trim() ?? '',
  }
}

function asRow({ evidence, passage, sourceTitle, origin, reliability }: EvidenceView) {
  return {
    stance: evidence.stance,
    from: passage && { source: passage.source, sourceTitle, origin },
    reliability,
    credibility: evidence.credibility,
  }
}

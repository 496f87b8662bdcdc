import type { ClaimDraft, EvidenceValues } from '../ipc/views'
import { isSame } from '../markdown/same-value'
import type { Change } from '../model/change'
import type { Claim, Evidence } from '../model/claim'
import { AppError } from '../model/failure'
import { linkGraph } from '../notebook/links'
import { recordById } from '../notebook/records'
import type { NotebookState } from '../notebook/state'
import { say } from '../words/words'
import { flatText } from './card-form'
import { claimIdFor } from './claim-id'
import { Draft, type Making } from './draft'
import { FormConflict, mergeForm } from './form-edit'
import { passageOf } from './passages'
import { edtfFrom } from './stated-date'

/** Makes a claim, perhaps with a first passage that supports it. */
export function createClaim(
  state: NotebookState,
  making: Making,
  draftClaim: ClaimDraft,
  passage: { readonly source: string; readonly id: string } | null,
): { change: Change; id: string } {
  const draft = new Draft(state, making)
  // An id that a text still refers to must not come to mean something else.
  const taken = new Set([...state.claims.keys(), ...linkGraph(state).ofClaims.keys()])
  const id = claimIdFor(draftClaim.text, taken)
  const claim: Claim = {
    id,
    ...statement(draft, draftClaim),
    evidence: passage
      ? [evidenceFrom(draft, { evidence: [] }, passage.source, passage.id, 'supports')]
      : [],
    created: making.now,
    updated: making.now,
  }
  draft.put('claims.json', id, claim)
  return { change: draft.change(say('changes:claim.create', { text: claim.text })), id }
}

/**
 * Changes what a claim says.
 * @param seen what the form showed that it was changed in.
 * @throws FormConflict when somebody else changed the same of it meanwhile.
 */
export function updateClaim(
  state: NotebookState,
  making: Making,
  id: string,
  draftClaim: ClaimDraft,
  seen: ClaimDraft | null = null,
): Change {
  const known = claimOf(state, id)
  const { merged, disputed } = mergeForm(seen, draftClaim, draftOf(state, known))
  const changeTo = (values: ClaimDraft) =>
    changeClaim(state, making, id, 'changes:claim.update', (claim, draft) => ({
      ...claim,
      ...statement(draft, values),
    }))
  if (disputed.length === 0) return changeTo(merged)
  const rows = disputed.map(({ field, now, mine }) => ({
    label: say(`changes:form.claim.${field}`),
    now: wordsOfField(state, field, now),
    mine: wordsOfField(state, field, mine),
  }))
  throw new FormConflict(known.text, rows, changeTo(merged))
}

/** A claim as a form shows it. */
function draftOf(state: NotebookState, { text, speaker, saidOn, status }: Claim): ClaimDraft {
  const record = speaker === null ? undefined : recordById(state, speaker)
  return { text, speaker: record?.path ?? null, saidOn, status }
}

function wordsOfField(state: NotebookState, field: keyof ClaimDraft, value: unknown): string {
  const words = typeof value === 'string' ? value : ''
  return field === 'speaker' ? (state.records.get(words)?.title ?? words) : words
}

/** Removes a claim. Notes that refer to it keep their reference; the check names them. */
export function removeClaim(state: NotebookState, making: Making, id: string): Change {
  const draft = new Draft(state, making)
  const { text } = claimOf(state, id)
  draft.put('claims.json', id, null)
  return draft.change(say('changes:claim.remove', { text }))
}

export function addEvidence(
  state: NotebookState,
  making: Making,
  id: string,
  added: { source: string; passage: string; stance: Evidence['stance'] },
): Change {
  return changeClaim(state, making, id, 'changes:evidence.add', (claim, draft) => {
    const { source, passage, stance } = added
    const row = evidenceFrom(draft, claim, source, passage, stance)
    return { ...claim, evidence: [...claim.evidence, row] }
  })
}

/** Judges a piece of evidence. @throws FormConflict as `updateClaim`. */
export function updateEvidence(
  state: NotebookState,
  making: Making,
  id: string,
  evidenceId: string,
  values: EvidenceValues,
  seen: EvidenceValues | null = null,
): Change {
  const known = claimOf(state, id)
  const { stance, credibility, comment } = evidenceOf(known, evidenceId)
  const { merged, disputed } = mergeForm(seen, values, { stance, credibility, comment })
  const change = changeClaim(state, making, id, 'changes:evidence.update', (claim) => {
    const update = (row: Evidence) => (row.id === evidenceId ? { ...row, ...merged } : row)
    return { ...claim, evidence: claim.evidence.map(update) }
  })
  if (disputed.length === 0) return change
  const rows = disputed.map(({ field, now, mine }) => ({
    label: say(`changes:form.evidence.${field}`),
    now: flatText(now),
    mine: flatText(mine),
  }))
  throw new FormConflict(known.text, rows, change)
}

export function removeEvidence(
  state: NotebookState,
  making: Making,
  id: string,
  evidenceId: string,
): Change {
  return changeClaim(state, making, id, 'changes:evidence.remove', (claim) => {
    evidenceOf(claim, evidenceId)
    const evidence = claim.evidence.filter((row) => row.id !== evidenceId)
    return { ...claim, evidence, lastEvidence: highestNumber(claim) }
  })
}

function changeClaim(
  state: NotebookState,
  making: Making,
  id: string,
  name: 'changes:claim.update' | `changes:evidence.${'add' | 'update' | 'remove'}`,
  edit: (claim: Claim, draft: Draft) => Claim,
): Change {
  const draft = new Draft(state, making)
  const claim = claimOf(state, id)
  const edited = edit(claim, draft)
  if (!isSame(claim, edited)) draft.put('claims.json', id, { ...edited, updated: making.now })
  return draft.change(say(name, { text: claim.text }))
}

/** What is claimed, by whom and when; the speaker is referred to by id, and gets one if it has none. */
function statement(draft: Draft, { text, speaker, saidOn, status }: ClaimDraft) {
  const isEntity = speaker === null || draft.record(speaker).kind === 'entity'
  if (!isEntity) throw new AppError('invalid', say('changes:claim.speakerNotEntity'))
  return {
    text,
    speaker: speaker === null ? null : draft.idOf(speaker),
    saidOn: saidOn === null || saidOn.trim() === '' ? null : edtfFrom(saidOn),
    status,
  }
}

function evidenceFrom(
  draft: Draft,
  claim: Pick<Claim, 'evidence' | 'lastEvidence'>,
  source: string,
  passage: string,
  stance: Evidence['stance'],
): Evidence {
  passageOf(draft.state, source, passage)
  const isThere = claim.evidence.some((row) => row.passage === passage)
  if (isThere) throw new AppError('conflict', say('changes:evidence.twice'))
  return {
    id: `e${highestNumber(claim) + 1}`,
    source: draft.idOf(source),
    passage,
    stance,
    credibility: null,
    comment: '',
  }
}

/** The highest number that a row of this claim has or had: footnotes that were sent out bear it. */
function highestNumber({ evidence, lastEvidence = 0 }: Pick<Claim, 'evidence' | 'lastEvidence'>) {
  return Math.max(lastEvidence, ...evidence.map((row) => Number(row.id.slice(1))))
}

function claimOf(state: NotebookState, id: string): Claim {
  const claim = state.claims.get(id)
  if (!claim) throw new AppError('not-found', say('changes:claim.gone'))
  return claim
}

function evidenceOf(claim: Claim, id: string): Evidence {
  const row = claim.evidence.find((one) => one.id === id)
  if (!row) throw new AppError('not-found', say('changes:evidence.gone'))
  return row
}

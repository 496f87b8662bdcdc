import type { Snapshot } from '../../../shared/ipc/views'
import type { Problem, ProblemCode } from '../../../shared/model/problem'
import { say } from '../../../shared/words/words'
import { recordBrief } from '../../frame/record-brief'

/** One thing to look at before the export, named by what it speaks of. */
export interface CheckRow {
  readonly problem: Problem
  readonly name: string
  /** Where it is: a line of the dossier, or the title of another record. */
  readonly where: string
}

export function checkRow(problem: Problem, dossier: string, snapshot: Snapshot): CheckRow {
  const { path, line, claim, passage } = problem.where
  const record = recordBrief(snapshot, path)
  const isHere = path === dossier
  const claimText = snapshot.claims.find((view) => view.claim.id === claim)?.claim.text
  const name = claimText ?? (isHere ? problem.message : (record?.title ?? path))
  if (isHere && line !== undefined) return { problem, name, where: say('dossiers:line', { line }) }
  if (claimText !== undefined) return { problem, name, where: '' }
  return { problem, name, where: passage ?? '' }
}

/** What was looked for and not found is said as well, where all of a kind are absent. */
export const reassurances: readonly {
  readonly id: 'claims' | 'passages' | 'links'
  readonly codes: readonly ProblemCode[]
}[] = [
  { id: 'claims', codes: ['claim-without-evidence', 'claim-single-origin'] },
  { id: 'passages', codes: ['passage-lost', 'passage-moved'] },
  { id: 'links', codes: ['link-unresolved', 'link-ambiguous', 'claim-unknown'] },
]

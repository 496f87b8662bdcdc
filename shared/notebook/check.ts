import type { Problem } from '../model/problem'
import { checkClaims } from './check-claims'
import { checkCopies } from './check-copies'
import { checkIds } from './check-ids'
import { checkLinks } from './check-links'
import { checkSources } from './check-sources'
import { recordProblems } from './record-file'
import type { Sha256 } from './record-text'
import { byText, recordsInOrder } from './records'
import type { NotebookState } from './state'

const known = new WeakMap<NotebookState, readonly Problem[]>()

/**
 * Everything in the notebook that a careful reader would ask about, by path and line. It includes
 * the damage that was found when the folder was read. None of it stops anything.
 */
export function check(state: NotebookState, sha256: Sha256): readonly Problem[] {
  const problems = known.get(state) ?? findProblems(state, sha256)
  known.set(state, problems)
  return problems
}

function findProblems(state: NotebookState, sha256: Sha256): readonly Problem[] {
  return [
    ...state.damage.filter((problem) => !isWrittenAgain(state, problem)),
    ...recordsInOrder(state).flatMap(recordProblems),
    ...checkCopies(state),
    ...checkIds(state),
    ...checkLinks(state),
    ...checkClaims(state),
    ...checkSources(state, sha256),
  ].sort(byPlace)
}

/** A text that was lost and is there again: somebody wrote or restored it meanwhile. */
function isWrittenAgain({ records }: NotebookState, { code, where }: Problem): boolean {
  return code === 'text-lost' && (records.get(where.path)?.text.trim() ?? '') !== ''
}

/** The order of problems: those of one place stay in the order in which they were found. */
export function byPlace({ where: a }: Problem, { where: b }: Problem): number {
  return byText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0)
}

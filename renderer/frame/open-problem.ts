import type { Problem } from '../../shared/model/problem'
import { openClaim, openPath } from './open-record'
import { recordBrief } from './record-brief'
import { useNotebookStore } from '../state/notebook'
import { usePlaceStore } from '../state/place'

/** Whether there is a place in the window that shows what a problem speaks of. */
export function hasPlace({ where }: Problem): boolean {
  const { snapshot } = useNotebookStore.getState()
  if (!snapshot) return false
  return isClaim(where.claim) || recordBrief(snapshot, where.path) !== undefined
}

/** Goes to the claim, the passage or the record that a problem speaks of. */
export function openProblem({ where }: Problem): void {
  if (where.claim !== undefined && isClaim(where.claim)) openClaim(where.claim)
  else if (where.passage !== undefined)
    usePlaceStore.getState().showPassage(where.path, where.passage)
  else openPath(where.path)
}

function isClaim(id: string | undefined): boolean {
  const { snapshot } = useNotebookStore.getState()
  return snapshot?.claims.some(({ claim }) => claim.id === id) ?? false
}

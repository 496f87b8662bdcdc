import type { FoundView, SearchResult } from '../../shared/ipc/search-views'
import { openClaim, openPath } from '../frame/open-record'
import { useNotebookStore } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { useSpotStore } from '../state/spot'

/** Opens what was found at the exact place, with the words marked. */
export function openFound(found: FoundView, { markers }: SearchResult, isBeside = false): void {
  const { kind, path, id } = found
  if (kind === 'claim' && id !== null) openClaim(id)
  else if (kind === 'passage' && id !== null) openPassage(path, id, isBeside)
  else if (kind === 'relation' && id !== null) openRelation(id)
  else {
    useSpotStore.getState().show(path, markers, found.place?.start ?? null)
    openPath(path, isBeside)
  }
}

function openPassage(path: string, id: string, isBeside: boolean): void {
  useSpotStore.getState().clear()
  openPath(path, isBeside)
  usePlaceStore.getState().showPassage(path, id)
}

/** A relation is shown on the card at which it begins. */
function openRelation(id: string): void {
  const relations = useNotebookStore.getState().snapshot?.relations ?? []
  const view = relations.find(({ relation }) => relation.id === id)
  const end = view?.from ?? view?.to
  if (end) openPath(end.path)
}

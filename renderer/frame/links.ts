import type { Output } from '../../shared/ipc/contract'
import { useAnswer } from '../state/answer'
import { ask } from '../state/bridge'
import { useLayoutStore } from '../state/layout'
import { usePlaceStore, type Place } from '../state/place'

export type Links = Output<'records.links'>

/** The record that the inspector speaks of: the one in the pane that had the focus last. */
export function useFocusedRecord(): string | null {
  const place = usePlaceStore((store) => store.place)
  const focused = useLayoutStore((layout) => layout.focused)
  return focusedRecord(place, focused)
}

export function focusedRecord(place: Place, focused: 'reading' | 'writing'): string | null {
  switch (place.section) {
    case 'notes':
    case 'sources':
      return focused === 'reading' ? (place.source ?? place.note) : (place.note ?? place.source)
    case 'entities':
      return place.entity
    case 'dossiers':
      return place.dossier
    case 'claims':
    case 'search':
    case 'problems':
      return null
  }
}

/** The links from a record and to it; `null` until they are known. */
export function useLinks(path: string | null): Links | null {
  return useAnswer(linksOf, path).answer
}

const linksOf = (path: string) => ask('records.links', { path })

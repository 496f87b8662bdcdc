import type { RecordKind } from '../../shared/model/record-kind'
import { useLayoutStore } from '../state/layout'
import { useNotebookStore } from '../state/notebook'
import { isWorkbench, usePlaceStore } from '../state/place'
import { recordBrief } from './record-brief'

/** Opens a record where its kind belongs. A note or source opened `isBeside` keeps the section. */
export function openRecord(path: string, kind: RecordKind, isBeside = false): void {
  const { go, place } = usePlaceStore.getState()
  const keepsSection = isBeside && isWorkbench(place.section)
  switch (kind) {
    case 'note':
      go({ note: path, section: keepsSection ? place.section : 'notes' })
      useLayoutStore.getState().change({ focused: 'writing' })
      break
    case 'source':
      go({ source: path, section: keepsSection ? place.section : 'sources' })
      useLayoutStore.getState().change({ focused: 'reading' })
      break
    case 'entity':
      go({ entity: path, section: 'entities' })
      break
    case 'dossier':
      go({ dossier: path, section: 'dossiers' })
      break
  }
}

/** Opens whatever record has this path; nothing happens where there is none. */
export function openPath(path: string, isBeside = false): void {
  const { snapshot } = useNotebookStore.getState()
  const record = snapshot && recordBrief(snapshot, path)
  if (record) openRecord(path, record.kind, isBeside)
}

/** Shows a claim in the table of claims, with its evidence. */
export function openClaim(id: string): void {
  usePlaceStore.getState().go({ claim: id, section: 'claims' })
}

import { useMemo } from 'react'
import type { Snapshot } from '../../shared/ipc/views'
import type { Glyph } from '../../shared/model/entity-type'
import type { RecordKind } from '../../shared/model/record-kind'
import { useSnapshot } from '../state/notebook'

/** What is needed to name a record in a row. */
export interface RecordBrief {
  readonly path: string
  readonly kind: RecordKind
  readonly title: string
  /** For an entity, the glyph of its type. */
  readonly glyph?: Glyph
}

/** Finds a record of the notebook by its path. */
export function recordBrief(snapshot: Snapshot, path: string): RecordBrief | undefined {
  const isIt = (record: { readonly path: string }) => record.path === path
  const note = snapshot.notes.find(isIt)
  if (note) return { path, kind: 'note', title: note.title }
  const source = snapshot.sources.find(isIt)
  if (source) return { path, kind: 'source', title: source.title }
  const entity = snapshot.entities.find(isIt)
  if (entity) {
    const type = snapshot.entityTypes.find((one) => one.id === entity.type)
    return { path, kind: 'entity', title: entity.title, ...(type ? { glyph: type.glyph } : {}) }
  }
  const dossier = snapshot.dossiers.find(isIt)
  return dossier && { path, kind: 'dossier', title: dossier.title }
}

export function useRecordBrief(path: string | null): RecordBrief | undefined {
  const snapshot = useSnapshot()
  return useMemo(() => (path === null ? undefined : recordBrief(snapshot, path)), [snapshot, path])
}

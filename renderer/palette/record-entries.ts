import type { Snapshot } from '../../shared/ipc/views'
import type { ClaimStatus } from '../../shared/model/claim'
import type { RecordKind } from '../../shared/model/record-kind'
import type { Place } from '../state/place'

/** Something one can go to. */
export interface RecordEntry {
  /** Path of a record, or id of a claim. */
  readonly id: string
  readonly kind: RecordKind | 'claim'
  readonly title: string
  /** Other names under which it is known. */
  readonly also: readonly string[]
  readonly modified: string
  /** For an entity, the id of its type. */
  readonly type?: string
  /** For a claim, where it stands. */
  readonly status?: ClaimStatus
}

/** Everything in the notebook that one can go to. */
export function recordEntries(snapshot: Snapshot): RecordEntry[] {
  return [
    ...snapshot.notes.map((note) => ({
      ...brief(note),
      kind: 'note' as const,
      also: note.aliases,
    })),
    ...snapshot.sources.map((source) => ({
      ...brief(source),
      kind: 'source' as const,
      also: [source.key, source.authors].filter((word) => word !== ''),
    })),
    ...snapshot.entities.map((entity) => ({
      ...brief(entity),
      kind: 'entity' as const,
      also: [...new Set([...entity.aliases, ...entity.ambiguous])],
      type: entity.type,
    })),
    ...snapshot.dossiers.map((dossier) => ({
      ...brief(dossier),
      kind: 'dossier' as const,
      also: [],
    })),
    ...snapshot.claims.map(({ claim }) => ({
      id: claim.id,
      kind: 'claim' as const,
      title: claim.text,
      also: [],
      modified: claim.updated,
      status: claim.status,
    })),
  ]
}

function brief(record: {
  readonly path: string
  readonly title: string
  readonly modified: string
}) {
  return { id: record.path, title: record.title, modified: record.modified }
}

/** The records where the user was, the last one first. */
export function recentIds(past: readonly Place[], place: Place): string[] {
  const ids = [...past, place]
    .reverse()
    .flatMap(({ note, source, entity, claim, dossier }) => [note, source, entity, claim, dossier])
    .filter((id) => id !== null)
  return [...new Set(ids)]
}

/** Before anything is typed: where one was, then what was changed last. */
export function inOrderOfUse(
  entries: readonly RecordEntry[],
  recent: readonly string[],
): RecordEntry[] {
  const rank = (entry: RecordEntry) => {
    const index = recent.indexOf(entry.id)
    return index < 0 ? recent.length : index
  }
  return [...entries].sort(
    (one, other) => rank(one) - rank(other) || other.modified.localeCompare(one.modified),
  )
}

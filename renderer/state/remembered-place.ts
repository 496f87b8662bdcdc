import { z } from 'zod'
import type { Snapshot } from '../../shared/ipc/views'
import { useNotebookStore } from './notebook'
import { nowhere, sections, usePlaceStore, type Place } from './place'

const placeSchema = z.object({
  section: z.enum(sections),
  source: z.string().nullable(),
  note: z.string().nullable(),
  entity: z.string().nullable(),
  claim: z.string().nullable(),
  dossier: z.string().nullable(),
})

function nameOf(folder: string): string {
  return `place in ${folder}`
}

/** From now on, remembers for each notebook where the user is. @returns the function that ends it. */
export function rememberPlaces(): () => void {
  return usePlaceStore.subscribe(({ place }) => {
    const { snapshot } = useNotebookStore.getState()
    if (snapshot) localStorage.setItem(nameOf(snapshot.folder), JSON.stringify(place))
  })
}

/**
 * Where the user was in this notebook, as far as it still exists; in one that was never open here,
 * the note that was changed last.
 */
export function lastPlace(snapshot: Snapshot): Place {
  const stored = placeSchema.safeParse(readStored(snapshot.folder))
  if (!stored.success) return { ...nowhere, note: newest(snapshot.notes)?.path ?? null }
  const place = stored.data
  return {
    section: place.section,
    note: still(snapshot.notes, place.note),
    source: still(snapshot.sources, place.source),
    entity: still(snapshot.entities, place.entity),
    dossier: still(snapshot.dossiers, place.dossier),
    claim: snapshot.claims.some(({ claim }) => claim.id === place.claim) ? place.claim : null,
  }
}

function readStored(folder: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(nameOf(folder)) ?? 'null') as unknown
  } catch {
    return null
  }
}

function still(records: readonly { readonly path: string }[], path: string | null): string | null {
  return records.some((record) => record.path === path) ? path : null
}

function newest<T extends { readonly modified: string }>(records: readonly T[]): T | undefined {
  return [...records].sort((one, other) => other.modified.localeCompare(one.modified))[0]
}

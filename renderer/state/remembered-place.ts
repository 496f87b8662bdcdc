import { z } from 'zod'
import type { Snapshot } from '../../shared/ipc/views'
import { useNotebookStore } from './notebook'
import { nowhere, sections, usePlaceStore, withoutMissing, type Place } from './place'
import { isSafeStart } from './safe-start'

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
 * the note that was changed last. Nowhere after a safe start.
 */
export function lastPlace(snapshot: Snapshot): Place {
  if (isSafeStart()) return nowhere
  const stored = placeSchema.safeParse(readStored(snapshot.folder))
  if (!stored.success) return { ...nowhere, note: newest(snapshot.notes)?.path ?? null }
  return withoutMissing(stored.data, snapshot)
}

function readStored(folder: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(nameOf(folder)) ?? 'null') as unknown
  } catch {
    return null
  }
}

function newest<T extends { readonly modified: string }>(records: readonly T[]): T | undefined {
  return [...records].sort((one, other) => other.modified.localeCompare(one.modified))[0]
}

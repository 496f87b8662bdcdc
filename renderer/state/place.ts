import { create } from 'zustand'
import type { Snapshot } from '../../shared/ipc/views'

export const sections = [
  'notes',
  'sources',
  'entities',
  'claims',
  'dossiers',
  'search',
  'problems',
] as const
export type Section = (typeof sections)[number]

/** Notes and sources share the workbench: going from one to the other leaves its panes as they are. */
export function isWorkbench(section: Section): boolean {
  return section === 'notes' || section === 'sources'
}

/** Where the user is: what the panes show. */
export interface Place {
  readonly section: Section
  /** The source in the reading pane. */
  readonly source: string | null
  /** The note in the writing pane. */
  readonly note: string | null
  readonly entity: string | null
  readonly claim: string | null
  readonly dossier: string | null
}

/** A passage to scroll to and flash; `turn` tells two wishes for the same passage apart. */
export interface Spotlight {
  readonly source: string
  readonly passage: string
  readonly turn: number
}

interface PlaceStore {
  readonly place: Place
  readonly spotlight: Spotlight | null
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** Goes to a place; what is not named stays as it is. */
  go: (to: Partial<Place>) => void
  back: () => void
  forward: () => void
  /** Opens a source (beside the note, if one is open) at a passage, and flashes it. */
  showPassage: (source: string, passage: string) => void
  /** Follows a record whose path changed, in the present and in the history. */
  follow: (from: string, to: string) => void
  /** Closes what is not in the notebook any more. */
  closeMissing: (snapshot: Snapshot) => void
  /** Forgets where one has been: another notebook was opened, at this place. */
  reset: (place: Place) => void
}

export const nowhere: Place = {
  section: 'notes',
  source: null,
  note: null,
  entity: null,
  claim: null,
  dossier: null,
}

const mostRemembered = 100

export const usePlaceStore = create<PlaceStore>((set, get) => ({
  place: nowhere,
  spotlight: null,
  past: [],
  future: [],
  go: (to) => {
    const { place, past } = get()
    const next = { ...place, ...to }
    if (isSame(place, next)) return
    set({ place: next, past: [...past, place].slice(-mostRemembered), future: [] })
  },
  back: () => {
    const { place, past, future } = get()
    const previous = past.at(-1)
    if (previous) set({ place: previous, past: past.slice(0, -1), future: [place, ...future] })
  },
  forward: () => {
    const { place, past, future } = get()
    const next = future[0]
    if (next) set({ place: next, past: [...past, place], future: future.slice(1) })
  },
  showPassage: (source, passage) => {
    const { place, spotlight, go } = get()
    go({ source, section: isWorkbench(place.section) ? place.section : 'sources' })
    set({ spotlight: { source, passage, turn: (spotlight?.turn ?? 0) + 1 } })
  },
  follow: (from, to) => {
    const moved = (place: Place): Place => ({
      ...place,
      source: place.source === from ? to : place.source,
      note: place.note === from ? to : place.note,
      entity: place.entity === from ? to : place.entity,
      dossier: place.dossier === from ? to : place.dossier,
    })
    const { place, past, future } = get()
    set({ place: moved(place), past: past.map(moved), future: future.map(moved) })
  },
  closeMissing: (snapshot) => {
    const { place } = get()
    const left = withoutMissing(place, snapshot)
    if (!isSame(place, left)) set({ place: left })
  },
  reset: (place) => {
    set({ place, spotlight: null, past: [], future: [] })
  },
}))

/** Whether the text of any record is shown there. */
export function hasRecord({ source, note, entity, dossier }: Place): boolean {
  return [source, note, entity, dossier].some((path) => path !== null)
}

/** The place without the records and the claim that are not in the notebook. */
export function withoutMissing(place: Place, snapshot: Snapshot): Place {
  const { notes, sources, entities, dossiers, claims } = snapshot
  const still = (records: readonly { readonly path: string }[], path: string | null) =>
    records.some((record) => record.path === path) ? path : null
  return {
    section: place.section,
    note: still(notes, place.note),
    source: still(sources, place.source),
    entity: still(entities, place.entity),
    dossier: still(dossiers, place.dossier),
    claim: claims.some(({ claim }) => claim.id === place.claim) ? place.claim : null,
  }
}

function isSame(one: Place, other: Place): boolean {
  return (Object.keys(one) as (keyof Place)[]).every((key) => one[key] === other[key])
}

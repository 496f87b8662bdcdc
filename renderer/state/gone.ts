import { create } from 'zustand'
import type { Snapshot } from '../../shared/ipc/views'
import type { GoneReason, OutsideEvent } from '../../shared/model/outside-event'
import { useNotebookStore } from './notebook'
import { usePlaceStore } from './place'

const lists = ['notes', 'sources', 'entities', 'dossiers'] as const

/** A record that is on screen although another program took its file away. */
interface Gone {
  readonly folder: string
  readonly why: GoneReason
  /** How it was listed, in the list of its kind. */
  readonly listed: Partial<Pick<Snapshot, (typeof lists)[number]>>
}

interface GoneStore {
  readonly byPath: Readonly<Record<string, Gone>>
}

/** What stays on screen until the user says what is to become of it. */
export const useGoneStore = create<GoneStore>(() => ({ byPath: {} }))

/** Keeps the records on screen that another program took away. To be told before the new picture. */
export function noteGone(events: readonly OutsideEvent[]): void {
  const { snapshot } = useNotebookStore.getState()
  if (!snapshot) return
  for (const event of events) {
    if (event.kind === 'gone' && isOnScreen(event.path)) {
      const { folder } = snapshot
      const gone = { folder, why: event.why, listed: listedIn(snapshot, event.path) }
      useGoneStore.setState(({ byPath }) => ({ byPath: { ...byPath, [event.path]: gone } }))
    }
    if (event.kind === 'moved') forgetGone(event.from)
  }
}

export function forgetGone(path: string): void {
  useGoneStore.setState(({ byPath }) => ({
    byPath: Object.fromEntries(Object.entries(byPath).filter(([key]) => key !== path)),
  }))
}

/** Main's picture with the records that are gone but still on screen. */
export function withGone(snapshot: Snapshot): Snapshot {
  let shown = snapshot
  for (const [path, { folder, listed }] of Object.entries(useGoneStore.getState().byPath)) {
    const isBack = lists.some((list) => snapshot[list].some((record) => record.path === path))
    if (isBack || folder !== snapshot.folder) forgetGone(path)
    else shown = { ...shown, ...joined(shown, listed) }
  }
  return shown
}

function joined(snapshot: Snapshot, listed: Gone['listed']): Gone['listed'] {
  return {
    notes: [...snapshot.notes, ...(listed.notes ?? [])],
    sources: [...snapshot.sources, ...(listed.sources ?? [])],
    entities: [...snapshot.entities, ...(listed.entities ?? [])],
    dossiers: [...snapshot.dossiers, ...(listed.dossiers ?? [])],
  }
}

function listedIn(snapshot: Snapshot, path: string): Gone['listed'] {
  return {
    notes: snapshot.notes.filter((record) => record.path === path),
    sources: snapshot.sources.filter((record) => record.path === path),
    entities: snapshot.entities.filter((record) => record.path === path),
    dossiers: snapshot.dossiers.filter((record) => record.path === path),
  }
}

function isOnScreen(path: string): boolean {
  const { note, entity, dossier } = usePlaceStore.getState().place
  return [note, entity, dossier].includes(path)
}

import { create } from 'zustand'
import { openRecord } from '../frame/open-record'
import { ask } from '../state/bridge'

/** The note that was just made: its title is what one writes first. */
export const useNewNote = create<{ readonly path: string | null }>(() => ({ path: null }))

/** Makes an empty note and opens it, ready to be named. */
export async function makeNote(): Promise<void> {
  const { path } = await ask('notes.create', { title: '' })
  useNewNote.setState({ path })
  openRecord(path, 'note', true)
}

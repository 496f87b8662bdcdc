import { create } from 'zustand'
import type { Snapshot } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { clearToasts, showToast } from '../ui/toast'
import { sentenceOf } from './action'
import { ask } from './bridge'
import { mayLeave } from './flush'
import { useNotebookStore } from './notebook'
import { usePlaceStore } from './place'
import { lastPlace } from './remembered-place'
import { whileWorking } from './work'

interface OpeningStore {
  readonly isOpening: boolean
  /** Why the last notebook could not be opened or made. */
  readonly failure: string | null
  readonly isNewSheetOpen: boolean
  showNewSheet: (isOpen: boolean) => void
  forget: () => void
}

/** What is under way with notebooks, wherever it was started. */
export const useOpening = create<OpeningStore>((set) => ({
  isOpening: false,
  failure: null,
  isNewSheetOpen: false,
  showNewSheet: (isOpen) => {
    set({ isNewSheetOpen: isOpen, failure: null })
  },
  forget: () => {
    set({ failure: null })
  },
}))

/** Opens the notebook in this folder, in place of the one that is open. */
export function openFolder(folder: string): Promise<void> {
  return open(() => ask('notebook.open', { folder }))
}

/** Lets the user choose a folder and opens it. */
export function chooseAndOpen(): Promise<void> {
  return open(async () => {
    const folder = await ask('notebook.chooseFolder', { purpose: 'open' })
    return folder === null ? null : ask('notebook.open', { folder })
  })
}

/** Lets the user choose a backup and a place, unpacks it there and opens it. */
export function unpackAndOpen(): Promise<void> {
  return open(async () => {
    const folder = await whileWorking(
      () => ask('backup.unpack', null),
      () => showToast({ message: say('frame:work.cancelled.restore') }),
    )
    return folder === null ? null : ask('notebook.open', { folder })
  })
}

export function openSample(): Promise<void> {
  return open(() => ask('notebook.openSample', null))
}

export function createNotebook(folder: string, name: string): Promise<void> {
  return open(() => ask('notebook.create', { folder, name }))
}

export async function closeNotebook(): Promise<void> {
  if (!(await mayLeave())) return
  await ask('notebook.close', null)
  clearToasts()
  useNotebookStore.getState().adopt(null)
}

/** Saves what is unsaved, opens, and goes where the user was in that notebook. */
async function open(work: () => Promise<Snapshot | null>): Promise<void> {
  useOpening.setState({ isOpening: true, failure: null })
  try {
    const snapshot = (await mayLeave()) ? await work() : null
    if (snapshot) show(snapshot)
  } catch (error) {
    useOpening.setState({ failure: sentenceOf(error) })
  } finally {
    useOpening.setState({ isOpening: false })
  }
}

/** Shows a notebook that was opened. */
export function show(snapshot: Snapshot): void {
  clearToasts()
  useOpening.setState({ isNewSheetOpen: false })
  useNotebookStore.getState().adopt(snapshot)
  usePlaceStore.getState().reset(lastPlace(snapshot))
}

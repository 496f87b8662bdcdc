import { create } from 'zustand'
import { ask } from '../state/bridge'
import { showFile, textOf, rewrite, type Draft } from './drafts'
import type { FileText } from './keeper'

interface ConflictSheetStore {
  /** Path of the record whose two texts are shown. */
  readonly shown: string | null
  show: (path: string) => void
  hide: () => void
}

/** Whether the user is choosing between two texts at the moment, and of which record. */
export const useConflictSheet = create<ConflictSheetStore>((set) => ({
  shown: null,
  show: (path) => {
    set({ shown: path })
  },
  hide: () => {
    set({ shown: null })
  },
}))

/** Saves the editor's text over the file. @throws AppError when no version can be kept first. */
export async function keepMine(draft: Draft, over: FileText): Promise<void> {
  await keepBothAsVersions(draft)
  await draft.keeper.takeMine(over)
}

/** Shows and keeps the text of the file. @throws AppError when no version can be kept first. */
export async function takeFile(draft: Draft): Promise<void> {
  await keepBothAsVersions(draft)
  const text = draft.keeper.takeFile()
  if (text !== null) showFile(draft, text)
}

/** Saves a text made of both over the file. @throws AppError when no version can be kept first. */
export async function takeMerged(draft: Draft, merged: string, over: FileText): Promise<void> {
  await keepBothAsVersions(draft)
  rewrite(draft, merged)
  await draft.keeper.takeMine(over)
}

/**
 * Saves the editor's text as a note beside the record, which takes the text of the file.
 * @returns the path of the new note.
 * @throws AppError when it cannot be made; then nothing has changed.
 */
export async function keepBoth(draft: Draft, title: string): Promise<string> {
  const { path } = await ask('notes.create', { title, body: textOf(draft) })
  await takeFile(draft)
  return path
}

/** Whatever is chosen, the other text can be brought back. */
async function keepBothAsVersions(draft: Draft): Promise<void> {
  await ask('history.keep', { path: draft.path, body: textOf(draft), cause: 'conflict' })
}

import { useEffect, useState } from 'react'
import { followDecisions, useDecidedStore } from '../mentions/decided'
import { sentenceOf } from '../state/action'
import { ask, listen } from '../state/bridge'
import { useNotebookStore } from '../state/notebook'
import { useSavingStore } from '../state/saving'
import { useSourceStore } from '../state/sources'
import { createDraft, showFile, textOf, useDraftStore, type Draft } from './drafts'
import { notebookChanged } from './host'
import { refuseTooLarge, TextTooLarge, whyTooLarge } from './too-large'

/** The drafts of this session by path: what was opened keeps its undo history and its place. */
const desk = new Map<string, Draft>()
const underWay = new Map<string, Promise<Draft>>()
let folder: string | null = null

/**
 * The draft of a record, made when it is opened first.
 * @throws AppError when it cannot be read, TextTooLarge when it cannot be edited.
 */
export function openDraft(path: string, label: string): Promise<Draft> {
  const known = desk.get(path)
  if (known) return Promise.resolve(known)
  const opening = underWay.get(path) ?? readDraft(path, label)
  underWay.set(path, opening)
  return opening
}

async function readDraft(path: string, label: string): Promise<Draft> {
  try {
    const record = await ask('records.read', { path })
    refuseTooLarge(record.body)
    const draft = createDraft(record, label)
    desk.set(path, draft)
    return draft
  } finally {
    underWay.delete(path)
  }
}

/** The draft of a record that was opened already. */
export function draftAt(path: string): Draft | undefined {
  return desk.get(path)
}

/** The draft of a record, as far as it is known: `null` until it was read. */
export function useDraft(
  path: string,
  label: string,
): {
  readonly draft: Draft | null
  readonly failure: string | null
  /** Set where the text can be read but is too large to be edited. */
  readonly tooLarge: TextTooLarge | null
} {
  const [opened, setOpened] = useState<{ path: string; error: unknown } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const settle = (error: unknown) => {
      if (isCurrent) setOpened({ path, error })
    }
    openDraft(path, label).then(() => settle(null), settle)
    return () => {
      isCurrent = false
    }
  }, [path, label])
  const error = opened?.path === path ? opened.error : null
  return {
    draft: error === null ? (desk.get(path) ?? null) : null,
    failure: error === null ? null : sentenceOf(error),
    tooLarge: error instanceof TextTooLarge ? error : null,
  }
}

/** The text of a draft, followed while it changes; `null` until it was read. */
export function useDraftText(path: string): string | null {
  useDraftStore((store) => store.byPath[path]?.version)
  const draft = desk.get(path)
  return draft ? textOf(draft) : null
}

/**
 * From now on drafts follow what happens to their files. To be called before anything else listens
 * to the notebook, so that a draft has its new path when its pane is drawn with it.
 * @returns the function that ends it.
 */
export function followFiles(): () => void {
  const stops = [
    listen('notebook.changed', ({ snapshot, changedPaths, renamed }) => {
      if (snapshot?.folder !== folder) clear(snapshot?.folder ?? null)
      for (const { from, to } of renamed) move(from, to)
      for (const path of changedPaths) void showNews(path)
    }),
    useNotebookStore.subscribe(({ snapshot }) => {
      if (snapshot && snapshot.folder !== folder) clear(snapshot.folder)
      tellEditors()
    }),
    useNotebookStore.subscribe(saveWhatMayBeSavedAgain),
    useSourceStore.subscribe(tellEditors),
    useDecidedStore.subscribe(tellEditors),
    followDecisions(),
    whenWindowIsEntered(() => {
      for (const { view, path } of desk.values()) if (view) void showNews(path)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Somebody who comes back may have changed files, or the right to write to them, elsewhere. */
function whenWindowIsEntered(look: () => void): () => void {
  window.addEventListener('focus', look)
  return () => {
    window.removeEventListener('focus', look)
  }
}

type NotebookStore = ReturnType<typeof useNotebookStore.getState>

function saveWhatMayBeSavedAgain({ snapshot }: NotebookStore, before: NotebookStore): void {
  const isWritableAgain =
    snapshot?.readOnly === null && (before.snapshot?.readOnly ?? null) !== null
  if (!isWritableAgain || snapshot.folder !== before.snapshot?.folder) return
  for (const { keeper } of desk.values()) void keeper.flush()
}

function clear(next: string | null): void {
  folder = next
  for (const draft of desk.values()) draft.end()
  desk.clear()
  useSavingStore.getState().clear()
}

/**
 * Closes a text whose file is gone. What was not saved of it is kept, and offered again when the
 * notebook is opened the next time.
 */
export async function putAway(draft: Draft): Promise<void> {
  desk.delete(draft.path)
  useDraftStore.getState().set(draft.path, { conflict: null })
  await draft.keeper.keepSafe()
  draft.end()
  useSavingStore.getState().forget(draft.path)
}

function move(from: string, to: string): void {
  const draft = desk.get(from)
  if (!draft) return
  desk.delete(from)
  desk.set(to, draft)
  draft.path = to
  useSavingStore.getState().move(from, to)
  const { byPath, set } = useDraftStore.getState()
  set(to, byPath[from] ?? {})
  void keepUnderNewPath(draft, from)
}

/** What was kept under the old path is forgotten once it is kept under the new one. */
async function keepUnderNewPath({ keeper, folder }: Draft, from: string): Promise<void> {
  if (!(await keeper.renamed())) return
  await ask('recovery.drop', { folder, path: from }).catch(() => undefined)
}

async function showNews(path: string): Promise<void> {
  const draft = desk.get(path)
  if (!draft) return
  try {
    const text = await draft.keeper.fileChanged()
    if (text === null) return
    const notWritableBecause = whyTooLarge(text)
    // What stands in the editor is out of date then, and stays as it was.
    if (notWritableBecause !== null) useDraftStore.getState().set(path, { notWritableBecause })
    else showFile(draft, text)
  } catch {
    // The file is gone or unreadable now; the text stays on screen and the next save says so.
  }
}

function tellEditors(): void {
  for (const { view } of desk.values()) view?.dispatch({ effects: notebookChanged.of(null) })
}

import { Annotation, EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { create } from 'zustand'
import { say } from '../../shared/words/words'
import type { LeftUnsaved, ReadRecord } from '../../shared/ipc/views'
import { fileNameOf } from '../../shared/notebook/state'
import { recordBrief } from '../frame/record-brief'
import { styleNonce } from '../security/style-nonce'
import { ask } from '../state/bridge'
import { onFlush } from '../state/flush'
import { useNotebookStore } from '../state/notebook'
import { useSavingStore } from '../state/saving'
import { difference } from './difference'
import { editorExtensions } from './extensions'
import { hostOfNotebook } from './host-of-notebook'
import { createKeeper, type Conflict, type Keeper } from './keeper'
import { usePlainSource } from '../state/plain-source'

/** A record that is or was edited: its text with undo history, cursor and scroll position. */
export interface Draft {
  /** Tells it from all others of this session, whatever its path becomes. */
  readonly id: number
  /** The folder of its notebook. */
  readonly folder: string
  path: string
  state: EditorState
  /** The editor on screen, while there is one. */
  view: EditorView | null
  /** How far its pane was scrolled when it was left, in pixels. */
  scrolledPx: number
  readonly keeper: Keeper
  /** The notebook is closed: its text is not saved any more. */
  readonly end: () => void
}

interface DraftFacts {
  /** Counts up with every change of the text, whoever made it. */
  readonly version: number
  /** Set where someone else changed the file while there was unsaved text. */
  readonly conflict: Conflict | null
  /** Why the file cannot be saved at present, as a sentence; `null` where it can. */
  readonly notWritableBecause: string | null
}

interface DraftStore {
  readonly byPath: Readonly<Record<string, DraftFacts>>
  set: (path: string, facts: Partial<DraftFacts>) => void
}

const untouched: DraftFacts = { version: 0, conflict: null, notWritableBecause: null }

/** Why the text of a record may only be read: its own file, not the whole notebook, is meant. */
export function useNotWritable(path: string): string | null {
  return useDraftStore((store) => store.byPath[path]?.notWritableBecause ?? null)
}

/** What components may need to be told of drafts. */
export const useDraftStore = create<DraftStore>((set, get) => ({
  byPath: {},
  set: (path, facts) => {
    const { byPath } = get()
    set({ byPath: { ...byPath, [path]: { ...(byPath[path] ?? untouched), ...facts } } })
  },
}))

let made = 0

/** A change that came from the file and is not to be saved again. */
const fromFile = Annotation.define<true>()

/** Makes the draft of a record that was read. */
export function createDraft(record: ReadRecord, label: string): Draft {
  let path = record.path
  const { snapshot } = useNotebookStore.getState()
  const folder = snapshot?.folder ?? ''
  const { set } = useDraftStore.getState()
  const keeper = createKeeper(record, {
    text: () => textOf(draft),
    read: async () => {
      const read = await ask('records.read', { path })
      set(path, { notWritableBecause: read.notWritableBecause })
      return read
    },
    save: (body, baseSha256) => ask('records.save', { path, body, baseSha256 }),
    keep: (body, { body: typedOver, fileSha256 }) =>
      ask('recovery.keep', { folder, path, body, base: { body: typedOver, fileSha256 } }),
    drop: () => ask('recovery.drop', { folder, path }),
    report: (state) => {
      useSavingStore.getState().report(path, state)
    },
    onConflict: (conflict) => {
      set(path, { conflict })
    },
  })
  const state = EditorState.create({
    doc: record.body,
    extensions: editorExtensions({
      label,
      placeholder: say('notes:editor.placeholder'),
      nonce: styleNonce(),
      isPlain: usePlainSource.getState().isPlain,
      host: hostOfNotebook(() => path),
      onUpdate: (update) => {
        if (!update.docChanged) return
        noteChange(
          draft,
          update.transactions.some((one) => one.annotation(fromFile)),
        )
      },
    }),
  })
  const stopFlushing = onFlush({ flush: () => keeper.flush(), keep: () => keepLeft(draft) })
  made += 1
  const draft: Draft = {
    id: made,
    folder,
    get path() {
      return path
    },
    set path(to) {
      path = to
    },
    state,
    view: null,
    scrolledPx: 0,
    keeper,
    end: () => {
      stopFlushing()
      keeper.end()
    },
  }
  set(path, { ...untouched, notWritableBecause: record.notWritableBecause })
  return draft
}

/** Keeps what could not be saved, and says what it is. */
async function keepLeft({ path, keeper }: Draft): Promise<LeftUnsaved | null> {
  if (!keeper.hasUnsaved()) return null
  const isKept = await keeper.keepSafe()
  const { snapshot } = useNotebookStore.getState()
  const title = (snapshot && recordBrief(snapshot, path)?.title) ?? fileNameOf(path)
  return { title, why: whyLeft(path), isKept }
}

function whyLeft(path: string): LeftUnsaved['why'] {
  const { conflict } = useDraftStore.getState().byPath[path] ?? untouched
  if (conflict) return 'conflict'
  return useSavingStore.getState().byPath[path]?.state === 'failed' ? 'failed' : 'slow'
}

function noteChange(draft: Draft, isFromFile: boolean): void {
  const { byPath, set } = useDraftStore.getState()
  set(draft.path, { version: (byPath[draft.path]?.version ?? 0) + 1 })
  if (!isFromFile) draft.keeper.changed()
}

/** The text as it is now, saved or not; line ends are LF. */
export function textOf({ view, state }: Draft): string {
  return (view?.state ?? state).doc.toString()
}

/** Changes the text as the user does: it can be undone in the editor and is saved. */
export function rewrite(draft: Draft, text: string): void {
  replace(draft, text, false)
}

/** Shows the text that is in the file now. */
export function showFile(draft: Draft, text: string): void {
  replace(draft, text, true)
}

function replace(draft: Draft, text: string, isFromFile: boolean): void {
  const changes = difference(textOf(draft), text)
  if (changes.length === 0) return
  const annotations = isFromFile ? [fromFile.of(true)] : []
  if (draft.view) {
    draft.view.dispatch({ changes, annotations })
    return
  }
  draft.state = draft.state.update({ changes, annotations }).state
  noteChange(draft, isFromFile)
}

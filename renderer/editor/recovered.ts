import { create } from 'zustand'
import type { UnsavedText } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { useFailureStore } from '../state/attempt'
import { ask } from '../state/bridge'
import { useNotebookStore } from '../state/notebook'
import { openDraft } from './desk'
import { rewrite, textOf, type Draft } from './drafts'

/** A text that came back into its editor. */
export interface Returned {
  readonly keptAt: string
  /** The text of the file, in whose place it came. */
  readonly before: string
}

interface RecoveredStore {
  /** By path of the record. */
  readonly returned: Readonly<Record<string, Returned>>
  /** Texts that have no place to come back to. */
  readonly homeless: readonly UnsavedText[]
  /** The user has seen that a text came back. */
  dismiss: (path: string) => void
  /** The user decided about a text that has no place. */
  settle: (text: UnsavedText) => void
}

const nothing = { returned: {}, homeless: [] }

/** What came back when the notebook was opened. */
export const useRecovered = create<RecoveredStore>((set, get) => ({
  ...nothing,
  dismiss: (path) => {
    const others = Object.entries(get().returned).filter(([one]) => one !== path)
    set({ returned: Object.fromEntries(others) })
  },
  settle: (text) => {
    set({ homeless: get().homeless.filter((one) => one !== text) })
  },
}))

/**
 * Brings back what was typed and not saved when the program ended: into its editor, where it is
 * unsaved text like any other, or to be asked about where its record is gone.
 */
export async function bringBack(): Promise<void> {
  useRecovered.setState(nothing)
  const { texts, damaged } = await ask('recovery.list', null)
  for (const file of damaged) {
    useFailureStore.setState({ failure: say('notes:recovery.damaged', { file }) })
  }
  for (const text of texts) await bringTextBack(text)
}

async function bringTextBack(text: UnsavedText): Promise<void> {
  const draft = text.standing === 'gone' ? null : await openDraft(text.path, labelOf(text.path))
  // Where the user was quicker and typed already, nothing is put over it.
  if (!draft || draft.keeper.hasUnsaved()) {
    useRecovered.setState(({ homeless }) => ({ homeless: [...homeless, text] }))
    return
  }
  const { keptAt } = text
  const before = textOf(draft)
  rewrite(draft, text.body)
  draft.keeper.cameBack(text.base)
  useRecovered.setState(({ returned }) => ({
    returned: { ...returned, [draft.path]: { keptAt, before } },
  }))
}

/**
 * Puts the text of the file back in place of the one that came back, which becomes a version.
 * @throws AppError when no version can be kept; then nothing has changed.
 */
export async function discardReturned(draft: Draft, text: Returned): Promise<void> {
  await ask('history.keep', { path: draft.path, body: textOf(draft), cause: 'conflict' })
  rewrite(draft, text.before)
  useRecovered.getState().dismiss(draft.path)
}

/** What the editor of a record is called when it is read out. */
function labelOf(path: string): string {
  const { snapshot } = useNotebookStore.getState()
  const isOne = (records: readonly { readonly path: string }[] = []) =>
    records.some((record) => record.path === path)
  if (isOne(snapshot?.entities)) return say('entities:description')
  return isOne(snapshot?.dossiers) ? say('dossiers:text') : say('notes:text')
}

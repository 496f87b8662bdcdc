import { create } from 'zustand'

/** The editor that text from elsewhere goes to: the note that is open. */
export interface ActiveEditor {
  /** Puts a text at the cursor, as a block of its own where `isBlock`. The cursor ends behind it. */
  readonly insert: (text: string, isBlock: boolean) => void
  readonly focus: () => void
}

interface ActiveEditorStore {
  readonly editor: ActiveEditor | null
  /** The editor is on screen. @returns the function that takes it back. */
  offer: (editor: ActiveEditor) => () => void
}

/** Lets a source put a quotation into the open note without either knowing the other. */
export const useActiveEditor = create<ActiveEditorStore>((set, get) => ({
  editor: null,
  offer: (editor) => {
    set({ editor })
    return () => {
      if (get().editor === editor) set({ editor: null })
    }
  },
}))

/** @returns whether there was an editor to take the text. */
export function insertAtCursor(text: string, isBlock = false): boolean {
  const { editor } = useActiveEditor.getState()
  editor?.insert(text, isBlock)
  return editor !== null
}

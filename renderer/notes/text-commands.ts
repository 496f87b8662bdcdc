import type { EditorView } from '@codemirror/view'
import type { RefObject } from 'react'
import { sentenceAround } from '../../shared/evidence/sentence'
import { plainText } from '../../shared/markdown/plain-text'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useNewRecord } from '../state/new-record'
import { showToast } from '../ui/toast'

/** What the commands for new claims and entities do while a note is written. */
export function useTextCommands(editor: RefObject<EditorView | null>, isWriting: boolean): void {
  useCommand(
    'claim.new',
    () => {
      const view = editor.current
      if (view) attempt(() => makeClaim(view))
    },
    isWriting,
  )
  useCommand(
    'entity.new',
    () => {
      const view = editor.current
      useNewRecord.getState().propose({ kind: 'entity', name: view ? linkSelection(view) : '' })
    },
    isWriting,
  )
}

/** The sentence that becomes a claim: what is selected, otherwise the one round the cursor. */
export function sentenceAt(text: string, from: number, to: number): { from: number; to: number } {
  if (from < to) return { from, to }
  // A cursor belongs to the letter behind it, at the end of a line to the one before.
  const at = /\S/.test(text.charAt(from)) ? from : from - 1
  if (!/\S/.test(text.charAt(at))) return { from, to }
  const { start, end } = sentenceAround(text, at, at + 1)
  return { from: start, to: end }
}

/** Makes a claim of a sentence of the note, and refers to it there. */
async function makeClaim(view: EditorView): Promise<void> {
  const { main } = view.state.selection
  const text = view.state.doc.toString()
  const { from, to } = sentenceAt(text, main.from, main.to)
  const sentence = plainText(text.slice(from, to)).trim()
  if (sentence === '') {
    useNewRecord.getState().propose({ kind: 'claim', text: '', passage: null })
    return
  }
  const mark = from + text.slice(from, to).trimEnd().length
  const { claim } = await ask('claims.create', { claim: { text: sentence } })
  const insert = `[^${claim.id}]`
  view.dispatch({
    changes: { from: mark, insert },
    selection: { anchor: mark + insert.length },
    userEvent: 'input',
  })
  showToast({
    message: say('notes:claimMade'),
    action: {
      label: say('frame:toast.undo'),
      run: () => {
        attempt(() => takeBack(view, claim.id))
      },
    },
  })
}

/** Removes a claim that was just made, and the reference to it. */
async function takeBack(view: EditorView, id: string): Promise<void> {
  const reference = `[^${id}]`
  const from = view.state.doc.toString().indexOf(reference)
  if (from !== -1) view.dispatch({ changes: { from, to: from + reference.length } })
  await ask('claims.remove', { id })
}

/** Links the selected name. @returns the name. */
function linkSelection(view: EditorView): string {
  const { from, to } = view.state.selection.main
  const name = view.state.sliceDoc(from, to).replace(/\s+/g, ' ').trim()
  if (name === '' || /[[\]|#^]/.test(name)) return name
  view.dispatch({ changes: { from, to, insert: `[[${name}]]` }, userEvent: 'input' })
  return name
}

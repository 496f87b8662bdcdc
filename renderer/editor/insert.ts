import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/**
 * Puts a text where the cursor is, in place of what is selected. A block goes below the line with
 * the cursor, never into the middle of its words; it stands between empty lines, and the cursor ends
 * in the line behind it.
 */
export function insertion(state: EditorState, text: string, isBlock: boolean): TransactionSpec {
  const { from, to } = state.selection.main
  const at = isBlock ? state.doc.lineAt(to).to : to
  const before = isBlock ? lineEndsBefore(state.sliceDoc(0, at)) : ''
  const existing = isBlock ? (/^\n{0,2}/.exec(state.sliceDoc(at, at + 2))?.[0] ?? '') : ''
  const insert = isBlock ? `${before}${text}\n\n` : text
  return {
    changes: { from: isBlock ? at : from, to: at + existing.length, insert },
    selection: { anchor: (isBlock ? at : from) + insert.length },
    userEvent: 'input',
    scrollIntoView: true,
  }
}

/** What is missing to set a block off from the text above it. */
function lineEndsBefore(above: string): string {
  if (above.trim() === '' || /\n[ \t]*\n[ \t]*$/.test(above)) return ''
  return above.endsWith('\n') ? '\n' : '\n\n'
}

export function insertText(view: EditorView, text: string, isBlock: boolean): void {
  view.dispatch(insertion(view.state, text, isBlock))
}

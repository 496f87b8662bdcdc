import { closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, historyKeymap, indentLess, indentMore } from '@codemirror/commands'
import { markdownKeymap } from '@codemirror/lang-markdown'
import { searchKeymap } from '@codemirror/search'
import { EditorSelection, Prec, type Extension, type StateCommand } from '@codemirror/state'
import { keymap, type Command, type EditorView, type KeyBinding } from '@codemirror/view'

/** Keys that belong to the whole window, so that they mean the same everywhere. */
const ofTheWindow = new Set(['Alt-ArrowUp', 'Alt-ArrowDown', 'Mod-/', 'Mod-Shift-l', 'Alt-l'])

function withoutWindowKeys(bindings: readonly KeyBinding[]): KeyBinding[] {
  return bindings.filter(({ key = '' }) => !ofTheWindow.has(key))
}

const listLine = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Tab moves items of a list; anywhere else it leaves the editor as it leaves any field. */
function inList(command: Command): Command {
  return (view: EditorView) => {
    const { state } = view
    const line = state.doc.lineAt(state.selection.main.head)
    return listLine.test(line.text) && command(view)
  }
}

/** Puts signs round the selected words, or takes them away; with nothing selected, round the cursor. */
function surroundWith(sign: string): StateCommand {
  return ({ state, dispatch }) => {
    const { length } = sign
    const change = state.changeByRange(({ from, to }) => {
      const isInside =
        state.sliceDoc(from - length, from) === sign && state.sliceDoc(to, to + length) === sign
      const changes = isInside
        ? [
            { from: from - length, to: from },
            { from: to, to: to + length },
          ]
        : [
            { from, insert: sign },
            { from: to, insert: sign },
          ]
      const shift = isInside ? -length : length
      return { changes, range: EditorSelection.range(from + shift, to + shift) }
    })
    dispatch(state.update(change, { userEvent: 'input.surround', scrollIntoView: true }))
    return true
  }
}

const writing: readonly KeyBinding[] = [
  { key: 'Mod-b', run: surroundWith('**') },
  { key: 'Mod-i', run: surroundWith('*') },
  { key: 'Tab', run: inList(indentMore), shift: inList(indentLess) },
]

/** The keys of an editor. */
export function editorKeys(): Extension {
  return [
    Prec.high(keymap.of([...writing])),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...markdownKeymap,
      ...withoutWindowKeys(searchKeymap),
      ...historyKeymap,
      ...withoutWindowKeys(defaultKeymap),
    ]),
  ]
}

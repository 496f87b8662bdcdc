import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { insertion } from '../../../renderer/editor/insert'

/** The text after an insertion at `|` (or in place of what stands between two), with the cursor. */
function after(marked: string, text: string, isBlock: boolean): string {
  const [head = '', middle = '', tail] = marked.split('|')
  const doc = head + middle + (tail ?? '')
  const anchor = head.length
  const end = tail === undefined ? anchor : anchor + middle.length
  const state = EditorState.create({ doc, selection: { anchor, head: end } })
  const next = state.update(insertion(state, text, isBlock)).state
  const at = next.selection.main.head
  return `${next.sliceDoc(0, at)}|${next.sliceDoc(at)}`
}

describe('putting a text at the cursor', () => {
  it('goes between the words', () => {
    expect(after('one |two', 'X', false)).toBe('one X|two')
  })

  it('takes the place of what is selected', () => {
    expect(after('one |two| three', 'X', false)).toBe('one X| three')
  })
})

describe('putting a block at the cursor', () => {
  it('goes below the line, set off by empty lines', () => {
    expect(after('one |two', '> q', true)).toBe('one two\n\n> q\n\n|')
    expect(after('on|e\ntwo', '> q', true)).toBe('one\n\n> q\n\n|two')
    expect(after('on|e\n\ntwo', '> q', true)).toBe('one\n\n> q\n\n|two')
  })

  it('needs no empty line where there is one', () => {
    expect(after('one\n\n|', '> q', true)).toBe('one\n\n> q\n\n|')
    expect(after('one\n|', '> q', true)).toBe('one\n\n> q\n\n|')
    expect(after('|', '> q', true)).toBe('> q\n\n|')
  })
})

import fc from 'fast-check'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { difference } from '../../../renderer/editor/difference'

function applied(before: string, after: string): string {
  const state = EditorState.create({ doc: before })
  return state.update({ changes: difference(before, after) }).state.doc.toString()
}

describe('the difference of two texts', () => {
  it('is nothing between equal texts', () => {
    expect(difference('a\nb', 'a\nb')).toEqual([])
  })

  it('is only the words that changed', () => {
    expect(difference('See [[Old]].', 'See [[New]].')).toEqual([{ from: 6, to: 9, insert: 'New' }])
  })

  it('is one change for each line that changed', () => {
    expect(difference('a Old\nb\nc Old', 'a New\nb\nc New')).toEqual([
      { from: 2, to: 5, insert: 'New' },
      { from: 10, to: 13, insert: 'New' },
    ])
  })

  it('cuts no character in two', () => {
    expect(difference('a😀b', 'a😁b')).toEqual([{ from: 1, to: 3, insert: '😁' }])
    expect(difference('x𐀀', 'x𐐀')).toEqual([{ from: 1, to: 3, insert: '𐐀' }])
  })

  it('leads from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', ' ') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, after)).toBe(after)
      }),
    )
  })
})

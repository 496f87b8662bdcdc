import { describe, expect, it } from 'vitest'
import { differingLines } from '../../../renderer/editor/compare-marks'

function marked(own: string, other: string) {
  const lines = own.split('\n')
  const starts = lines.map(
    (_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0),
  )
  const found = differingLines(own, other)
  return starts.map((start) => found.get(start) ?? 'same')
}

describe('the lines that differ', () => {
  it('are told apart by whether the other text has something in their place', () => {
    const one = 'first\nmine\nlast'
    const other = 'first\ntheirs\nlast\nmore'
    expect(marked(one, other)).toEqual(['same', 'differs', 'same'])
    expect(marked(other, one)).toEqual(['same', 'differs', 'same', 'added'])
  })

  it('are none in two texts that are the same', () => {
    expect(differingLines('a\n\nb', 'a\n\nb').size).toBe(0)
    expect(differingLines('', '').size).toBe(0)
  })

  it('are all of a text whose place is empty in the other', () => {
    expect(marked('a\nb\n\nc', '')).toEqual(['added', 'added', 'same', 'added'])
    expect(marked('a\nnew\nb', 'a\nb')).toEqual(['same', 'added', 'same'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, trimmed } from '../../../renderer/sources/reader/segments'

const block = { start: 10, end: 60 }

const passages = fc.array(
  fc
    .record({ id: fc.uuid(), start: fc.nat(80), length: fc.nat(40) })
    .map(({ id, start, length }) => ({
      id,
      start,
      end: start + length,
    })),
  { maxLength: 8 },
)

describe('segments of a block', () => {
  it('is one segment where there is no passage', () => {
    expect(segmentsOf(block, [])).toEqual([{ start: 10, end: 60, ids: [] }])
  })

  it('draws overlapping passages one beside the other', () => {
    const segments = segmentsOf(block, [
      { id: 'a', start: 12, end: 30 },
      { id: 'b', start: 20, end: 40 },
    ])
    expect(segments).toEqual([
      { start: 10, end: 12, ids: [] },
      { start: 12, end: 20, ids: ['a'] },
      { start: 20, end: 30, ids: ['a', 'b'] },
      { start: 30, end: 40, ids: ['b'] },
      { start: 40, end: 60, ids: [] },
    ])
  })

  it('takes a passage that begins before the block and ends behind it', () => {
    expect(segmentsOf(block, [{ id: 'a', start: 0, end: 99 }])).toEqual([
      { start: 10, end: 60, ids: ['a'] },
    ])
  })

  it('covers the block without gap or overlap, whatever the passages', () => {
    fc.assert(
      fc.property(passages, (some) => {
        const segments = segmentsOf(block, some)
        expect(segments[0]?.start).toBe(block.start)
        expect(segments.at(-1)?.end).toBe(block.end)
        segments.slice(1).forEach((segment, index) => {
          expect(segment.start).toBe(segments[index]!.end)
        })
        expect(segments.every(({ start, end }) => start < end)).toBe(true)
      }),
    )
  })

  it('says of every character which passages hold it', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 10, max: 59 }), (some, at) => {
        const segment = segmentsOf(block, some).find(({ start, end }) => start <= at && at < end)
        const expected = some.filter(({ start, end }) => start <= at && at < end)
        expect([...segment!.ids].sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('a selection that becomes a passage', () => {
  it('loses the white space around it', () => {
    expect(trimmed('a  bcd \n e', { start: 1, end: 9 })).toEqual({ start: 3, end: 6 })
  })

  it('is nothing when only white space is selected', () => {
    expect(trimmed('a \n b', { start: 1, end: 4 })).toBeNull()
  })

  it('may be given backwards', () => {
    expect(trimmed('abc', { start: 3, end: 1 })).toEqual({ start: 1, end: 3 })
  })

  it('never cuts an emoji or a letter from its accent', () => {
    const text = 'x😀y e\u0301z'
    expect(trimmed(text, { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
    expect(trimmed(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
    expect(trimmed(text, { start: 5, end: 6 })).toEqual({ start: 5, end: 7 })
  })

  it('holds whole characters whatever is selected', () => {
    const characters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(characters, fc.nat(60), fc.nat(60), (text, start, end) => {
        const range = trimmed(text, { start, end })
        if (!range) return
        const words = text.slice(range.start, range.end)
        expect(words).not.toMatch(/\p{Surrogate}/u)
        expect(words).toBe(words.trim())
      }),
    )
  })
})

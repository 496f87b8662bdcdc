import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEndOf, toLf, withBody } from '../../../shared/markdown/line-endings'

describe('toLf', () => {
  it('makes one LF of every line end', () => {
    expect(toLf('a\r\nb\rc\n\r\n')).toBe('a\nb\nc\n\n')
  })
})

describe('lineEndOf', () => {
  it.each([
    ['', '\n'],
    ['a\r\nb', '\r\n'],
    ['a\nb\r\nc\r\n', '\r\n'],
    ['a\nb\r\n', '\n'],
  ])('finds the usual line end of %j', (text, lineEnd) => {
    expect(lineEndOf(text)).toBe(lineEnd)
  })
})

describe('withBody', () => {
  it('writes new lines with the line ends of the file', () => {
    const file = '---\r\na: 1\r\n---\r\none\r\n'
    expect(withBody(file, 16, 'one\ntwo\n')).toBe('---\r\na: 1\r\n---\r\none\r\ntwo\r\n')
  })

  it('keeps the line ends of the lines that did not change', () => {
    expect(withBody('a\nb\r\nc\nd\r\n', 0, 'a\nb\nX\nd\n')).toBe('a\nb\r\nX\nd\r\n')
  })

  it('keeps the file as it is when the body is the same', () => {
    expect(withBody('a\r\nb\nc', 0, 'a\nb\nc')).toBe('a\r\nb\nc')
  })

  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\r') })
  it('holds the new body, whatever the line ends were', () => {
    fc.assert(
      fc.property(text, text.map(toLf), (old, body) => {
        expect(toLf(withBody(`---\n---\n${old}`, 8, body).slice(8))).toBe(body)
        expect(withBody(old, 0, toLf(old))).toBe(old)
      }),
    )
  })
})

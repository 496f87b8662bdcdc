import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../shared/changes/file-name'
import { recordPathSchema } from '../../../shared/model/primitives'

describe('safeFileName', () => {
  it.each([
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['COM¹', '_COM¹'],
    ['..', 'Untitled'],
    [' .hidden', 'hidden'],
    ['ends. ', 'ends'],
    ['a/b\\c:d|e', 'a - b - c - d - e'],
    ['<>"*?', 'Untitled'],
    ['[[x]]#^', 'x'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['tab\tand\nline', 'tabandline'],
    ['\uD800lone', 'lone'],
    ['e\u0301', 'é'],
  ])('makes %j into %j', (title, name) => {
    expect(safeFileName(title)).toBe(name)
  })

  it('is a name on every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = safeFileName(title)
        expect(recordPathSchema.safeParse(`notes/${name}.md`).success).toBe(true)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201)
        expect(name).not.toMatch(/[<>:"/\\|?*#^[\]\p{Cc}]|^[\s.]|[\s.]$|%%/u)
        expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 500 },
    )
  })
})

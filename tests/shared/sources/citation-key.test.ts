import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationKey, isCitationKey, type KeyFields } from '../../../shared/sources/citation-key'

const none = { authors: [], title: '', publisher: '', issued: '' }
const article = {
  authors: [{ family: 'Bhadrakumar', given: 'M. K.' }],
  title: 'Biden resumes adult conversations',
  publisher: 'Example Press',
  issued: '2021-02-18',
}

function key(fields: Partial<KeyFields>, ...taken: string[]): string {
  return citationKey({ ...none, ...fields }, new Set(taken))
}

describe('citationKey', () => {
  it('is made of family name, year and first telling word', () => {
    expect(key(article)).toBe('bhadrakumar2021biden')
  })

  it.each<[Partial<KeyFields>, string]>([
    [{ ...article, issued: '' }, 'bhadrakumarbiden'],
    [{ ...article, issued: '../2021-02~' }, 'bhadrakumar2021biden'],
    [{ ...article, issued: '20XX' }, 'bhadrakumarbiden'],
    [{ ...article, authors: [] }, 'example2021biden'],
    [{ ...article, authors: [], publisher: '' }, 'biden2021resumes'],
    [{ ...article, title: 'The Bhadrakumar papers' }, 'bhadrakumar2021papers'],
    [{ ...article, title: '10 years of 2021' }, 'bhadrakumar2021years'],
    [{ ...article, authors: [{ literal: 'The Ministry of Trade' }] }, 'ministry2021biden'],
    [{ authors: [{ family: 'Strauß' }], title: 'L’été à Łódź' }, 'straussete'],
    [{ authors: [{ family: 'van der Ørsted-O’Brien' }], title: 'Iran' }, 'vanderorstedobrieniran'],
    [{ authors: [{ family: 'Лавров' }], title: 'Über Südjemen' }, 'lavrovsudjemen'],
    [{ authors: [{ family: '王毅' }], title: '外交部' }, 'source'],
    [{}, 'source'],
  ])('makes of %j the key %j', (fields, expected) => {
    expect(key(fields)).toBe(expected)
  })

  it('is unique without regard to case', () => {
    expect(key(article, 'Bhadrakumar2021Biden')).toBe('bhadrakumar2021bidenb')
    const letters = Array.from('bcdefghijklmnopqrstuvwxyz', (each) => `source${each}`)
    expect(key({}, 'source', ...letters)).toBe('sourceaa')
  })

  it('is never a name that a system keeps for itself', () => {
    expect(key({ authors: [{ family: 'Con' }] })).toBe('conb')
  })

  it('is legal, new and always the same', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 5 }))
    const name = fc.oneof(fc.record({ family: text, given: text }), fc.record({ literal: text }))
    const fields = fc.record({
      authors: fc.array(name, { maxLength: 2 }),
      title: text,
      publisher: text,
      issued: fc.oneof(text, fc.constantFrom('2021', '2021-02-10/2021-02-13', '-0044')),
    })
    fc.assert(
      fc.property(fields, fc.nat(40), (source, count) => {
        const taken = new Set<string>()
        for (let i = 0; i < count; i++) taken.add(citationKey(source, taken).toUpperCase())
        const made = citationKey(source, taken)
        expect(isCitationKey(made)).toBe(true)
        expect(made).toMatch(/^[a-z0-9]+$/)
        expect([...taken].map((each) => each.toLowerCase())).not.toContain(made)
        expect(taken.size).toBe(count)
        expect(citationKey(source, taken)).toBe(made)
      }),
    )
  })
})

describe('isCitationKey', () => {
  it.each(['bhadrakumar2021biden', 'Roe_2021', 'roe-2021.a', '2021roe', '_x', 'a+b~c', 'console'])(
    'takes %j',
    (text) => {
      expect(isCitationKey(text)).toBe(true)
    },
  )

  it.each([
    ['', 'empty'],
    ['-roe', 'begins with a mark'],
    ['roe.', 'ends with a mark'],
    ['roe--2021', 'two marks together'],
    ['roe 2021', 'a blank'],
    ['roe:2021', 'not on every file system'],
    ['roe/2021', 'a folder'],
    ['roe#2021', 'the start of a heading in a link'],
    ['müller', 'not ASCII'],
    ['NUL', 'kept by a system'],
    ['com1.x', 'kept by a system'],
    ['roe.md', 'the ending of the file'],
    ['roe\n', 'a line end'],
    ['x'.repeat(201), 'too long'],
  ])('refuses %j: %s', (text) => {
    expect(isCitationKey(text)).toBe(false)
  })
})

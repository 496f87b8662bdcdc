import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatAuthors,
  nameInFull,
  parseAuthors,
  shortAuthors,
} from '../../../shared/sources/names'

describe('parseAuthors', () => {
  it.each([
    [
      'M. K. Bhadrakumar; Jane Roe',
      [
        { family: 'Bhadrakumar', given: 'M. K.' },
        { family: 'Roe', given: 'Jane' },
      ],
    ],
    ['Roe, Jane', [{ family: 'Roe', given: 'Jane' }]],
    ['Ludwig van der Berg', [{ family: 'van der Berg', given: 'Ludwig' }]],
    ['John Doe Jr.', [{ family: 'Doe Jr.', given: 'John' }]],
    ['Ministry of Foreign Affairs', [{ literal: 'Ministry of Foreign Affairs' }]],
    ['Ministry of Trade and Industry', [{ literal: 'Ministry of Trade and Industry' }]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['"Roe, Doe; Partners"', [{ literal: 'Roe, Doe; Partners' }]],
    ['Plato,', [{ family: 'Plato' }]],
    [
      'Jane Roe and Max Doe',
      [
        { family: 'Roe', given: 'Jane' },
        { family: 'Doe', given: 'Max' },
      ],
    ],
    [
      'Roe, Jane and Doe, Max',
      [
        { family: 'Roe', given: 'Jane' },
        { family: 'Doe', given: 'Max' },
      ],
    ],
    [
      'Jane Roe, Max Doe and Ann Poe',
      [
        { family: 'Roe', given: 'Jane' },
        { family: 'Doe', given: 'Max' },
        { family: 'Poe', given: 'Ann' },
      ],
    ],
    [' ; \n', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(parseAuthors(text)).toEqual(names)
  })
})

const word = fc.stringMatching(/^[A-Za-z0-9éØß'.-]{1,12}$/)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const personName = fc.oneof(
  fc.record({ family: words, given: words }),
  fc.record({ family: words }),
)
/** Any words on one line: an institution may have every mark in its name. */
const institution = fc
  .oneof(words, fc.string({ minLength: 1, maxLength: 30 }), fc.stringMatching(/^["; ,a-z&]{1,20}$/))
  .map((literal) => ({ literal: literal.replace(/\s+/g, ' ').trim() }))
  .filter(({ literal }) => literal !== '')

describe('formatAuthors', () => {
  it('writes names as people do, where they can be read again', () => {
    expect(
      formatAuthors([
        { family: 'Bhadrakumar', given: 'M. K.' },
        { family: 'Ma Zhaoxu', given: 'Li' },
        { family: 'Plato' },
        { literal: 'Agence Example' },
        { literal: 'Jane Roe' },
      ]),
    ).toBe('M. K. Bhadrakumar; Ma Zhaoxu, Li; Plato,; Agence Example; "Jane Roe"')
  })

  it('writes what is read as the same authors', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(personName, institution), { maxLength: 4 }), (authors) => {
        expect(parseAuthors(formatAuthors(authors))).toEqual(authors)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('shortAuthors', () => {
  const roe = { family: 'Roe', given: 'Jane' }
  it.each([
    [[], ''],
    [[roe], 'Roe'],
    [[roe, { literal: 'Example Press' }], 'Roe and Example Press'],
    [[roe, roe, roe], 'Roe et al.'],
    [[{ family: '' }, roe], 'Roe'],
  ])('says %j as %j', (authors, shown) => {
    expect(shortAuthors(authors)).toBe(shown)
  })

  it('takes words in braces and dollars as they are', () => {
    expect(shortAuthors([{ literal: '{{last}} $& $t(and)' }, roe])).toBe(
      '{{last}} $& $t(and) and Roe',
    )
  })
})

it('says a name in full', () => {
  expect(nameInFull({ family: 'Roe', given: 'Jane' })).toBe('Jane Roe')
  expect(nameInFull({ literal: 'Example Press' })).toBe('Example Press')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfBounds, edtfWords, isEdtf, parseDate } from '../../../shared/dates/edtf'

describe('parseDate', () => {
  it.each([
    ['2021-02~', '2021-02~'],
    [' 10 February 2021 ', '2021-02-10'],
    ['10 Feb. 2021', '2021-02-10'],
    ['Feb 10, 2021', '2021-02-10'],
    ['February 10th, 2021', '2021-02-10'],
    ['Wednesday, 10 February 2021', '2021-02-10'],
    ['on Wednesday 10th of February, 2021', '2021-02-10'],
    ['February 2021', '2021-02'],
    ['Sept. 2021', '2021-09'],
    ['2021', '2021'],
    ['about 2021', '2021~'],
    ['c. 1994', '1994~'],
    ['around February 2021', '2021-02~'],
    ['2021?', '2021?'],
    ['probably about 2021', '2021%'],
    ['before 16 February 2021', '../2021-02-16'],
    ['until 2021', '../2021'],
    ['since October 2019', '2019-10/..'],
    ['since about 2019', '2019~/..'],
    ['1994–2004', '1994/2004'],
    ['1994-2004', '1994/2004'],
    ['1994–96', '1994/1996'],
    ['1994 to 2004', '1994/2004'],
    ['from 1994 to about 2004', '1994/2004~'],
    ['between 1994 and 2004', '1994/2004'],
    ['10–13 February 2021', '2021-02-10/2021-02-13'],
    ['10-13 February 2021', '2021-02-10/2021-02-13'],
    ['February 10–13, 2021', '2021-02-10/2021-02-13'],
    ['10 February – 3 March 2021', '2021-02-10/2021-03-03'],
    ['February–March 2021', '2021-02/2021-03'],
    ['30 December 2020 – 2 January 2021', '2020-12-30/2021-01-02'],
    ['2021-02-10 – 2021-02-13', '2021-02-10/2021-02-13'],
    ['about 10–13 February 2021', '2021-02-10~/2021-02-13~'],
    ['spring 2021', '2021-21'],
    ['Fall of 2021', '2021-23'],
    ['the 1980s', '198X'],
    ['18.02.2021', '2021-02-18'],
    ['2021/2/18', '2021-02-18'],
    ['18/02/2021', '2021-02-18'],
    ['02/18/2021', '2021-02-18'],
    ['02/02/2021', '2021-02-02'],
    ['44 BC', '-0043'],
    ['AD', null],
  ])('reads %j as %j', (words, date) => {
    expect(parseDate(words)).toBe(date)
  })

  it.each([
    '',
    'soon',
    '10/02/2021',
    '10 February',
    'February',
    '10',
    'early 2021',
    'mid-February 2021',
    '30 February 2021',
    '2021-13',
    '13 Foo 2021',
    '2004–1994',
    '10–February 2021',
    'before',
    'about',
    'before 1994–2004',
    '20th century',
    'yesterday',
    '10 February 21',
    'x'.repeat(5000),
    '– '.repeat(2000),
    'about '.repeat(30),
    '10 February 2021 and 3 March 2021',
  ])('does not guess at %j', (words) => {
    expect(parseDate(words)).toBeNull()
  })

  const number = (min: number, max: number, length: number) =>
    fc.integer({ min, max }).map((each) => String(each).padStart(length, '0'))
  const year = number(1000, 9999, 4)
  const point = fc.oneof(
    year,
    fc.tuple(year, number(1, 12, 2)).map((parts) => parts.join('-')),
    fc.tuple(year, number(1, 12, 2), number(1, 28, 2)).map((parts) => parts.join('-')),
    fc.tuple(year, number(21, 24, 2)).map((parts) => parts.join('-')),
    number(100, 999, 3).map((decade) => `${decade}X`),
  )
  const marked = fc
    .tuple(
      point.filter((date) => !date.endsWith('X')),
      fc.constantFrom('', '?', '~', '%'),
    )
    .map((parts) => parts.join(''))
    .filter(isEdtf)
  const date = fc.oneof(
    point,
    marked,
    fc
      .tuple(marked, marked)
      .map((ends) => ends.join('/'))
      .filter(isEdtf),
    marked.map((end) => `../${end}`),
    marked.map((start) => `${start}/..`),
  )

  it('reads the words that are shown for a date as that date', () => {
    fc.assert(
      fc.property(date, (text) => {
        const read = parseDate(edtfWords(text))
        expect(read && edtfWords(read), edtfWords(text)).toBe(edtfWords(text))
        expect(read && edtfBounds(read), edtfWords(text)).toEqual(edtfBounds(text))
      }),
      { numRuns: 500 },
    )
  })

  it('gives EDTF or nothing, and never throws', () => {
    const word = fc.constantFrom(
      'about',
      'to',
      '–',
      '-',
      'February',
      'Feb.',
      '10',
      '10th',
      '2021',
      ',',
      '/',
      'before',
      'since',
      'from',
      'between',
      'and',
      '?',
      'uncertain',
      '1980s',
      'BC',
      '..',
    )
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('', ' '), (words, blank) => {
        const read = parseDate(words.join(blank))
        expect(read === null || isEdtf(read)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEdtf, edtfBounds, edtfWords, isEdtf } from '../../../shared/dates/edtf'

/** A date, its words, its first and its last day. */
const dates: [string, string, string | null, string | null][] = [
  ['2021-02-10', '10 February 2021', '2021-02-10', '2021-02-10'],
  ['2021-02', 'February 2021', '2021-02-01', '2021-02-28'],
  ['2020-02', 'February 2020', '2020-02-01', '2020-02-29'],
  ['2021', '2021', '2021-01-01', '2021-12-31'],
  ['2021-02~', 'about February 2021', '2021-02-01', '2021-02-28'],
  ['2021?', '2021, uncertain', '2021-01-01', '2021-12-31'],
  ['2021-02-10%', 'about 10 February 2021, uncertain', '2021-02-10', '2021-02-10'],
  ['2021-02-10/2021-02-13', '10–13 February 2021', '2021-02-10', '2021-02-13'],
  ['2021-02-10/2021-03-03', '10 February – 3 March 2021', '2021-02-10', '2021-03-03'],
  ['2020-12-30/2021-01-02', '30 December 2020 – 2 January 2021', '2020-12-30', '2021-01-02'],
  ['2021-02/2021-03', 'February–March 2021', '2021-02-01', '2021-03-31'],
  ['2020-12/2021-01', 'December 2020 – January 2021', '2020-12-01', '2021-01-31'],
  ['1994/2004', '1994–2004', '1994-01-01', '2004-12-31'],
  ['1994~/2004~', 'about 1994–2004', '1994-01-01', '2004-12-31'],
  ['1994/2004~', 'from 1994 to about 2004', '1994-01-01', '2004-12-31'],
  ['2021/2021-05', '2021 – May 2021', '2021-01-01', '2021-05-31'],
  ['../2021-02-16', 'before 16 February 2021', null, '2021-02-16'],
  ['2019-10/..', 'since October 2019', '2019-10-01', null],
  ['2019-10~/..', 'since about October 2019', '2019-10-01', null],
  ['/2021', 'until 2021, beginning unknown', null, '2021-12-31'],
  ['2021/', 'from 2021, end unknown', '2021-01-01', null],
  ['[..2021]', 'in or before 2021', null, '2021-12-31'],
  ['[2021-02..]', 'in or after February 2021', '2021-02-01', null],
  ['198X', '1980s', '1980-01-01', '1989-12-31'],
  ['19XX', 'some year in 1900–1999', '1900-01-01', '1999-12-31'],
  ['2021-XX', 'some month in 2021', '2021-01-01', '2021-12-31'],
  ['2021-02-XX', 'some day in February 2021', '2021-02-01', '2021-02-28'],
  ['2021-XX-XX', 'some day in 2021', '2021-01-01', '2021-12-31'],
  ['2021-21', 'spring 2021', '2021-03-01', '2021-05-31'],
  ['2021-24', 'winter 2021', '2021-12-01', '2022-02-28'],
  ['2021-02-18T10:00:00Z', '18 February 2021, 10:00 UTC', '2021-02-18', '2021-02-18'],
  ['2021-02-18T23:30:00-05:00', '18 February 2021, 23:30 -05:00', '2021-02-18', '2021-02-18'],
  ['0044', '44', '0044-01-01', '0044-12-31'],
  ['-0043-03-15', '15 March 44 BC', '-000043-03-15', '-000043-03-15'],
  ['Y17000', '17000', '+017000-01-01', '+017000-12-31'],
]

const wrong = [
  '',
  ' ',
  '2021-02-30',
  '2019-02-29',
  '2021-13',
  '2021-00',
  '2021-2-1',
  '10 February 2021',
  '21',
  '199',
  '12345',
  '2022/2021',
  '2021-03/2021-02',
  '../..',
  '/',
  '..',
  '2021/2022/2023',
  '2021-33',
  '[2020,2021]',
  '{2020..2021}',
  '[..]',
  'XXXX',
  '2021-02-18 ',
  '9'.repeat(80),
  '[['.repeat(40),
]

describe('isEdtf', () => {
  it.each(dates)('takes %s', (text) => {
    expect(isEdtf(text)).toBe(true)
  })

  it.each(wrong)('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false)
    expect(edtfWords(text)).toBe(text)
    expect(edtfBounds(text)).toEqual({ earliest: null, latest: null })
  })

  it('knows the calendar', () => {
    const digits = (max: number, length: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'))
    const date = fc.tuple(
      digits(9999, 4),
      digits(13, 2),
      digits(32, 2),
      fc.constantFrom('', '?', '~', '%'),
    )
    fc.assert(
      fc.property(date, ([year, month, day, mark]) => {
        const iso = `${year}-${month}-${day}`
        const instant = new Date(`${iso}T00:00:00Z`)
        const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
        expect(isEdtf(iso + mark)).toBe(isDay)
        expect(isEdtf(`${year}-${month}${mark}`)).toBe(Number(month) >= 1 && Number(month) <= 12)
      }),
      { numRuns: 500 },
    )
  })
})

describe('edtfWords', () => {
  it.each(dates)('says %s as %j', (text, words) => {
    expect(edtfWords(text)).toBe(words)
  })
})

describe('edtfBounds', () => {
  it.each(dates)('of %s (%s) are %s and %s', (text, _, earliest, latest) => {
    expect(edtfBounds(text)).toEqual({ earliest, latest })
  })
})

describe('compareEdtf', () => {
  it('orders dates as a timeline shows them', () => {
    const ordered = [
      '-0043-03-15',
      '1994/2004',
      '2019-10/..',
      '2021-01-01',
      '2021-01',
      '2021',
      '../2021-02-10',
      '2021-02-10',
      '2021-02-10/2021-02-13',
      '2021-02-16',
      '2021-12',
      '2022',
      'not a date',
    ]
    expect([...ordered].reverse().sort(compareEdtf)).toEqual(ordered)
  })

  it('is a total order', () => {
    const date = fc.constantFrom(...dates.map(([text]) => text), ...wrong)
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(compareEdtf(a, b)).toBe(-compareEdtf(b, a) || 0)
        expect(compareEdtf(a, b) === 0).toBe(a === b)
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0)
          expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

import { say } from '../words/words'
import { readEdtf, type DatePoint, type MissingEnd } from './read-edtf'

/** The months of the year, as their words are named in the locale files. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** The seasons 21 to 24. */
export const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const

/** A date in words: "about February 2021", "10–13 February 2021". What is no date is given as it is. */
export function edtfWords(text: string): string {
  const reading = readEdtf(text)
  switch (reading?.kind) {
    case undefined:
      return text
    case 'point':
      return pointWords(reading.point)
    case 'bound':
      return reading.side === 'earlier'
        ? say('dates:inOrBefore', { date: pointWords(reading.point) })
        : say('dates:inOrAfter', { date: pointWords(reading.point) })
    case 'interval':
      return intervalWords(reading.from, reading.to)
  }
}

function intervalWords(from: DatePoint | MissingEnd, to: DatePoint | MissingEnd): string {
  if (typeof from !== 'string' && typeof to !== 'string') return rangeWords(from, to)
  if (typeof to !== 'string') {
    const date = pointWords(to)
    return from === 'open' ? say('dates:before', { date }) : say('dates:untilFromUnknown', { date })
  }
  const date = typeof from === 'string' ? '' : pointWords(from)
  return to === 'open' ? say('dates:since', { date }) : say('dates:fromUntilUnknown', { date })
}

function rangeWords(from: DatePoint, to: DatePoint): string {
  const isAlike = from.isApproximate === to.isApproximate && from.isUncertain === to.isUncertain
  if (!isAlike) return say('dates:rangeOfUnlike', { from: pointWords(from), to: pointWords(to) })
  return qualified(to, plainRange(from, to))
}

/** What both ends have in common is said once: "10–13 February 2021", "February–March 2021". */
function plainRange(from: DatePoint, to: DatePoint): string {
  const end = plainWords(to)
  const isPlain = [from, to].every(({ season, open, time }) => !season && !open && !time)
  const isSamePrecision =
    (from.month === null) === (to.month === null) && (from.day === null) === (to.day === null)
  if (!isPlain || !isSamePrecision || from.month === null)
    return isPlain && from.month === null && to.month === null
      ? say('dates:range', { from: plainWords(from), to: end })
      : say('dates:rangeOfWords', { from: plainWords(from), to: end })
  if (from.year !== to.year) return say('dates:rangeOfWords', { from: plainWords(from), to: end })
  if (from.day === null) return say('dates:range', { from: monthWord(from.month), to: end })
  return from.month === to.month
    ? say('dates:range', { from: String(from.day), to: end })
    : say('dates:rangeOfWords', {
        from: say('dates:dayOfMonth', { day: String(from.day), month: monthWord(from.month) }),
        to: end,
      })
}

function pointWords(point: DatePoint): string {
  return qualified(point, plainWords(point))
}

function qualified({ isApproximate, isUncertain }: DatePoint, words: string): string {
  const date = isApproximate ? say('dates:about', { date: words }) : words
  return isUncertain ? say('dates:uncertain', { date }) : date
}

function plainWords(point: DatePoint): string {
  const { month, day, season, time, open } = point
  const year = yearWords(point)
  if (season !== null)
    return say('dates:month', { month: say(`dates:${seasonNames[season - 21] ?? 'spring'}`), year })
  if (open === 'month') return say('dates:someMonth', { date: year })
  if (month === null) return open === 'day' ? say('dates:someDay', { date: year }) : year
  const date = say('dates:month', { month: monthWord(month), year })
  if (day === null) return open === 'day' ? say('dates:someDay', { date }) : date
  const wholeDate = say('dates:day', { day: String(day), month: monthWord(month), year })
  return time === null ? wholeDate : say('dates:time', { date: wholeDate, time })
}

function yearWords({ year, open }: DatePoint): string {
  if (open === 'year of decade') return say('dates:decade', { year: String(year) })
  if (open === 'year of century')
    return say('dates:someYear', {
      date: say('dates:century', { from: String(year), to: String(year + 99) }),
    })
  return year > 0 ? String(year) : say('dates:yearBeforeChrist', { year: String(1 - year) })
}

function monthWord(month: number): string {
  return say(`dates:${monthNames[month - 1] ?? 'january'}`)
}

import { parse, type Parsed } from 'edtf'

/** One end of a date: as precise as it is stated, never more. */
export interface DatePoint {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: number | null
  /** Hours and minutes as written, with the zone where one is stated. */
  readonly time: string | null
  /** What is left open by `X`: `198X` the year of a decade, `2021-02-XX` the day. */
  readonly open: 'year of decade' | 'year of century' | 'month' | 'day' | null
  readonly isApproximate: boolean
  readonly isUncertain: boolean
}

/** An end that is not a date: `..` is open, nothing written is unknown. */
export type MissingEnd = 'open' | 'unknown'

export type EdtfReading =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | {
      readonly kind: 'interval'
      readonly from: DatePoint | MissingEnd
      readonly to: DatePoint | MissingEnd
    }
  /** `[..2021]`, `[2021..]`: one date that may also be earlier, or later. */
  | { readonly kind: 'bound'; readonly point: DatePoint; readonly side: 'earlier' | 'later' }

/** Words need not go through the grammar to be found no date. */
const mayBeEdtf = /^[[Y\d-][\dX:.,~?%+\]TZ-]*$/
const plainDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/

/**
 * Reads EDTF (ISO 8601-2) of levels 0 and 1, open intervals, and `[..date]` or `[date..]`.
 * Returns `null` for what is not a date, nor is on the calendar, nor says anything.
 */
export function readEdtf(text: string): EdtfReading | null {
  const plain = readPlainPoint(text)
  if (plain) return { kind: 'point', point: plain }
  const ends = text.split('/')
  if (ends.length === 2) return readInterval(ends[0] ?? '', ends[1] ?? '')
  const parsed = tryParse(text)
  if (parsed?.type === 'Set') return readBound(parsed)
  const point = parsed && toPoint(parsed, text)
  return point ? { kind: 'point', point } : null
}

/** Nearly all dates are of this form, and the grammar of the package takes its time. */
function readPlainPoint(text: string): DatePoint | null {
  const found = plainDate.exec(text)
  if (!found) return null
  const [, year, month, day, mark] = found
  return onCalendar({
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    season: null,
    time: null,
    open: null,
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  })
}

function readInterval(first: string, second: string): EdtfReading | null {
  const from = readEnd(first)
  const to = readEnd(second)
  if (from === null || to === null) return null
  if (typeof from === 'string' && typeof to === 'string') return null
  if (typeof from !== 'string' && typeof to !== 'string')
    if (dayNumber(firstDay(from)) > dayNumber(lastDay(to))) return null
  return { kind: 'interval', from, to }
}

function readEnd(text: string): DatePoint | MissingEnd | null {
  if (text === '..') return 'open'
  if (text === '') return 'unknown'
  const point = readEdtf(text)
  return point?.kind === 'point' ? point.point : null
}

function readBound(parsed: Extract<Parsed, { type: 'Set' }>): EdtfReading | null {
  const [value, ...others] = parsed.values
  if (!value || others.length > 0 || !('type' in value)) return null
  if (parsed.earlier === parsed.later) return null
  const point = toPoint(value, '')
  return point && { kind: 'bound', point, side: parsed.earlier === true ? 'earlier' : 'later' }
}

function tryParse(text: string): Parsed | null {
  if (!mayBeEdtf.test(text)) return null
  try {
    return parse(text, text.startsWith('[') ? { level: 2, types: ['Set'] } : { level: 1 })
  } catch {
    // The package tells that a text is no date by throwing.
    return null
  }
}

/** Which digits are left open, as the package counts them. */
const openParts: Readonly<Record<number, DatePoint['open']>> = {
  0: null,
  8: 'year of decade',
  12: 'year of century',
  48: 'month',
  192: 'day',
  240: 'day',
}

function toPoint(parsed: Parsed, text: string): DatePoint | null {
  if (parsed.type !== 'Date' && parsed.type !== 'Year' && parsed.type !== 'Season') return null
  const [year = 0, second, third] = parsed.values
  const mask = parsed.unspecified ?? 0
  const open = openParts[mask]
  if (open === undefined || (open?.startsWith('year') === true && year < 0)) return null
  const isSeason = parsed.type === 'Season'
  if (isSeason && (second ?? 0) > 24) return null
  return onCalendar({
    year,
    month: isSeason || second === undefined || (mask & 48) !== 0 ? null : second + 1,
    day: third === undefined || (mask & 192) !== 0 ? null : third,
    season: isSeason ? (second ?? null) : null,
    open,
    isApproximate: Boolean(parsed.approximate),
    isUncertain: Boolean(parsed.uncertain),
    ...writtenTime(text),
  })
}

/** The clock and the day stay as they are written; the package would move them to UTC. */
function writtenTime(text: string): Pick<DatePoint, 'time'> & Partial<DatePoint> {
  const found = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-].*)?$/.exec(text)
  if (!found) return { time: null }
  const [, year, month, day, clock = '', zone] = found
  const time = zone === undefined ? clock : `${clock} ${zone === 'Z' ? 'UTC' : zone}`
  return { time, year: Number(year), month: Number(month), day: Number(day) }
}

function onCalendar(point: DatePoint): DatePoint | null {
  const { year, month, day } = point
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > daysIn(year, month ?? 1))) return null
  return point
}

/** A day of the calendar; months count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The first day that a date may mean. */
export function firstDay({ year, month, day, season }: DatePoint): Day {
  // Seasons are those of the northern half of the earth.
  if (season !== null) return { year, month: 3 * (season - 20), day: 1 }
  return { year, month: month ?? 1, day: day ?? 1 }
}

/** The last day that a date may mean. */
export function lastDay({ year, month, day, season, open }: DatePoint): Day {
  if (season === 24) return { year: year + 1, month: 2, day: daysIn(year + 1, 2) }
  const years = open === 'year of decade' ? 9 : open === 'year of century' ? 99 : 0
  const lastMonth = season === null ? (month ?? 12) : 3 * (season - 20) + 2
  return { year: year + years, month: lastMonth, day: day ?? daysIn(year, lastMonth) }
}

/** A number that orders days. */
export function dayNumber({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

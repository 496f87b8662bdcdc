import { dayNumber, firstDay, lastDay, readEdtf, type Day, type EdtfReading } from './read-edtf'

export { edtfWords } from './date-words'
export { parseDate } from './parse-date'

/** Whether a text is a date in EDTF of levels 0 and 1, an open interval, or `[..date]`, `[date..]`. */
export function isEdtf(text: string): boolean {
  return readEdtf(text) !== null
}

/**
 * The first and the last day that a date may mean, in ISO 8601 (years beyond 9999 and before 0 with
 * a sign and six digits); `null` where that side is open or unknown, or the text is not a date.
 */
export function edtfBounds(text: string): { earliest: string | null; latest: string | null } {
  const { first, last } = daysOf(readEdtf(text))
  return { earliest: first && isoDay(first), latest: last && isoDay(last) }
}

/**
 * Orders dates: by their first day, then the shorter before the longer. What has no beginning stands
 * just before its end; what is not a date comes last.
 */
export function compareEdtf(a: string, b: string): number {
  const left = sortKey(a)
  const right = sortKey(b)
  for (const [at, value] of left.entries()) {
    const other = right[at] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function sortKey(text: string): readonly number[] {
  const { first, last } = daysOf(readEdtf(text))
  const key = first ?? last
  return [key ? dayNumber(key) : Infinity, first ? 1 : 0, last ? dayNumber(last) : Infinity]
}

function daysOf(reading: EdtfReading | null): { first: Day | null; last: Day | null } {
  switch (reading?.kind) {
    case undefined:
      return { first: null, last: null }
    case 'point':
      return { first: firstDay(reading.point), last: lastDay(reading.point) }
    case 'bound':
      return {
        first: reading.side === 'earlier' ? null : firstDay(reading.point),
        last: reading.side === 'later' ? null : lastDay(reading.point),
      }
    case 'interval':
      return {
        first: typeof reading.from === 'string' ? null : firstDay(reading.from),
        last: typeof reading.to === 'string' ? null : lastDay(reading.to),
      }
  }
}

function isoDay({ year, month, day }: Day): string {
  const isExpanded = year < 0 || year > 9999
  const digits = String(Math.abs(year)).padStart(isExpanded ? 6 : 4, '0')
  const sign = isExpanded ? (year < 0 ? '-' : '+') : ''
  return `${sign}${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

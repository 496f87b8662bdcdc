import { monthNames, seasonNames } from './date-words'
import { readEdtf } from './read-edtf'

/** What one end of a date states in words; the other end may state the rest. */
interface Stated {
  year?: string
  month?: string
  day?: string
}

const months = monthNames.map((name) => name.slice(0, 3))
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayWord = '(\\d{1,2})(?:st|nd|rd|th)?'
const yearWord = '(\\d{4})'

const forms: readonly (readonly [RegExp, readonly (keyof Stated)[]])[] = [
  [form(`${dayWord}(?: of)? ${monthWord},? ${yearWord}`), ['day', 'month', 'year']],
  [form(`${monthWord} ${dayWord},? ${yearWord}`), ['month', 'day', 'year']],
  [form(`${monthWord}(?: of)?,? ${yearWord}`), ['month', 'year']],
  [form(`${dayWord}(?: of)? ${monthWord}`), ['day', 'month']],
  [form(`${monthWord} ${dayWord}`), ['month', 'day']],
  [form(`${dayWord},? ${yearWord}`), ['day', 'year']],
  [form('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})'), ['day', 'month', 'year']],
  [form('(\\d{4})/(\\d{1,2})/(\\d{1,2})'), ['year', 'month', 'day']],
  [form(yearWord), ['year']],
  [form(monthWord), ['month']],
  [form(dayWord), ['day']],
]

/** What may stand between the two ends of a range; a plain hyphen comes last, because dates have it. */
const dashes = [/ to /, / ?[–—] ?/, / - /]

/** No date in words is longer. */
const longest = 100

/**
 * Reads a date as people write it in English, or as EDTF, and gives it in EDTF. Says no more than is
 * stated: `null` for what is not understood or could mean two dates, as 10/02/2021.
 */
export function parseDate(words: string): string | null {
  const text = words.trim().replace(/\s+/g, ' ')
  if (text.length > longest) return null
  if (readEdtf(text)) return text
  const date = read(
    text.toLowerCase().replace(/^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /, ''),
  )
  return date !== null && readEdtf(date) ? date : null
}

function read(text: string): string | null {
  const range = /^(?:from|between) /.exec(text)
  const named = range && halves(text.slice(range[0].length), / to | and | until | – |–/)
  if (named) return readRange(...named)
  const marked = readMarked(text)
  if (marked !== undefined) return marked
  const open = /^(before|until|till|up to|by|since|from|after) (.+)$/.exec(text)
  if (open) return readOpen(open[1] ?? '', open[2] ?? '')
  for (const ends of [...dashes.map((dash) => halves(text, dash)), halvesAtHyphen(text)]) {
    const found = ends && readRange(...ends)
    if (found) return found
  }
  return readPoint(text)
}

/** What stands before the first mark of a kind and what behind it; `null` where one of them is empty. */
function halves(text: string, mark: RegExp): [string, string] | null {
  const found = mark.exec(text.slice(1))
  if (!found) return null
  const first = text.slice(0, found.index + 1)
  const second = text.slice(first.length + found[0].length)
  return second === '' ? null : [first, second]
}

/** At the only hyphen; "2021-02" is no range. */
function halvesAtHyphen(text: string): [string, string] | null {
  const [first = '', second = '', ...others] = text.split('-')
  const isRange = first !== '' && second !== '' && others.length === 0 && !/^\d\d$/.test(second)
  return isRange ? [first, second] : null
}

/** "about …", "…, uncertain": the mark is set on each end. `undefined` where there is none. */
function readMarked(text: string): string | null | undefined {
  const uncertain = /^(?:possibly|probably|perhaps) (.+)$|^(.+?)(?:, uncertain| ?\?)$/.exec(text)
  if (uncertain) return withMark(read(uncertain[1] ?? uncertain[2] ?? ''), '?')
  const about = /^(?:about|around|circa|approximately|approx\.?|ca?\.?) (?:in )?(.+)$/.exec(text)
  return about ? withMark(read(about[1] ?? ''), '~') : undefined
}

function withMark(date: string | null, mark: '?' | '~'): string | null {
  if (date === null) return null
  const marked = date.split('/').map((end) => {
    if (end === '..') return end
    return /[?~]$/.test(end) && !end.endsWith(mark) ? `${end.slice(0, -1)}%` : `${end}${mark}`
  })
  return marked.join('/')
}

function readOpen(word: string, rest: string): string | null {
  const date = read(rest)
  if (date === null || date.includes('/')) return null
  return /^(?:since|from|after)$/.test(word) ? `${date}/..` : `../${date}`
}

function readRange(first: string, second: string): string | null {
  const marks = [first, second].map(
    (end) => /^(?:about|around|circa|ca?\.?) /.test(end) || /, uncertain$|\?$/.test(end),
  )
  if (marks.includes(true)) {
    const [from, to] = [read(first), read(second)]
    return from !== null && to !== null ? `${from}/${to}` : null
  }
  const from = stated(first)
  const to = stated(second)
  if (!from || !to) return joined(readPoint(first), readPoint(second))
  const [start, end] = completed(from, to, second)
  return joined(toEdtf(start), toEdtf(end))
}

/** "10–13 February 2021", "February 10–13, 2021", "1994–96": each end lends what the other lacks. */
function completed(from: Stated, to: Stated, second: string): [Stated, Stated] {
  const isShortYear = from.year !== undefined && !from.month && !to.month && !to.year
  if (isShortYear && /^\d\d$/.test(second))
    return [from, { year: `${from.year?.slice(0, 2) ?? ''}${second}` }]
  const start = { ...from }
  const end = { ...to }
  if (start.year === undefined && end.year !== undefined) start.year = end.year
  if (start.day !== undefined && end.day !== undefined) {
    if (start.month === undefined && end.month !== undefined) start.month = end.month
    else if (end.month === undefined && start.month !== undefined) end.month = start.month
  }
  return [start, end]
}

function joined(from: string | null, to: string | null): string | null {
  return from !== null && to !== null ? `${from}/${to}` : null
}

function readPoint(text: string): string | null {
  if (readEdtf(text.toUpperCase())?.kind === 'point') return text.toUpperCase()
  const date = stated(text)
  return date
    ? toEdtf(date)
    : (readSlashes(text) ?? readSeason(text) ?? readDecade(text) ?? readEra(text))
}

function stated(text: string): Stated | null {
  for (const [pattern, names] of forms) {
    const found = pattern.exec(text)
    if (found) return Object.fromEntries(names.map((name, at) => [name, found[at + 1]]))
  }
  return null
}

function toEdtf({ year, month, day }: Stated): string | null {
  if (year === undefined || (day !== undefined && month === undefined)) return null
  const number = month === undefined ? '' : monthNumber(month)
  return [year, number, day?.padStart(2, '0') ?? ''].filter((part) => part !== '').join('-')
}

function monthNumber(month: string): string {
  const number = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1)
  return number.padStart(2, '0')
}

/** 18/02/2021 can only mean one day; 10/02/2021 is written for two. */
function readSlashes(text: string): string | null {
  const [, a = '', b = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  if (year === undefined || (Number(a) <= 12 && Number(b) <= 12 && a !== b)) return null
  return Number(a) > 12 ? toEdtf({ year, month: b, day: a }) : toEdtf({ year, month: a, day: b })
}

function readSeason(text: string): string | null {
  const found = /^(?:the )?(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})$/.exec(text)
  if (!found) return null
  const name = found[1] === 'fall' ? 'autumn' : found[1]
  return `${found[2] ?? ''}-${21 + seasonNames.findIndex((season) => season === name)}`
}

function readDecade(text: string): string | null {
  const decade = /^(?:the )?(\d{3})0['’]?s$/.exec(text)?.[1]
  return decade === undefined ? null : `${decade}X`
}

function readEra(text: string): string | null {
  const [, year, era] = /^(\d{1,4}) ?(bce?|ad|ce)$/.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return null
  if (era?.startsWith('b') !== true) return year.padStart(4, '0')
  const astronomical = String(Number(year) - 1).padStart(4, '0')
  return Number(year) === 1 ? astronomical : `-${astronomical}`
}

function form(source: string): RegExp {
  return new RegExp(`^${source}$`)
}

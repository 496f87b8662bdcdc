import type { SourceFields } from '../ipc/views'
import { parseName } from './names'

/** Reads a date as people write it, or EDTF as it is; `null` when the words are not a date. */
export type ParseDate = (words: string) => string | null

/** What the lines near the top of an article say about it. */
export interface FrontLines {
  readonly authors: SourceFields['authors']
  readonly publisher: string
  readonly issued: string
  readonly url: string
  /** The text with blank lines in place of those that were understood. */
  readonly rest: string
}

type Finding = Partial<Omit<FrontLines, 'rest'>>

const linesAtTop = 10
const longestLine = 120

/**
 * Reads byline, date, publisher and address. Only a whole line near the top counts, because a name
 * or a date within the prose is not the article's own; the first of each kind is taken. An address
 * counts anywhere if it is the only one that stands alone on a line.
 * @param text a captured text with LF.
 */
export function readFrontLines(text: string, parseDate: ParseDate): FrontLines {
  const lines = text.split('\n')
  const found: Finding = {}
  let read = 0
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (++read > linesAtTop) break
    const finding = line.length <= longestLine ? findingOf(line.trim(), parseDate) : null
    if (!finding) continue
    Object.assign(found, { ...finding, ...found })
    lines[at] = ''
  }
  return {
    authors: found.authors ?? [],
    publisher: found.publisher ?? '',
    issued: found.issued ?? '',
    url: found.url ?? onlyAddress(lines),
    rest: lines.join('\n'),
  }
}

/** The address that a line consists of, with or without a label or angle brackets; else `null`. */
export function addressOf(line: string): string | null {
  return /^\s*(?:(?:url|link|source):\s*)?<?(https?:\/\/[^\s<>]+)>?\s*$/i.exec(line)?.[1] ?? null
}

/** A line may say several things: "By Jane Roe | 18 February 2021". All of it must be understood. */
function findingOf(line: string, parseDate: ParseDate): Finding | null {
  const findings = line
    .replace(/^(\*{1,2}|_{1,2})(.+)\1$/, '$2')
    .split(/\s[|·•]\s/)
    .map((part) => onePart(part.trim(), parseDate))
  const merged: Finding = {}
  for (const finding of findings) {
    if (!finding) return null
    Object.assign(merged, { ...finding, ...merged })
  }
  return merged
}

function onePart(part: string, parseDate: ParseDate): Finding | null {
  const url = addressOf(part)
  if (url !== null) return { url }
  const issued = dateOf(part, parseDate)
  if (issued !== null) return { issued }
  const publisher = /^publisher:\s*(\S.*)$/i.exec(part)?.[1]
  if (publisher !== undefined) return { publisher }
  return byline(part, parseDate)
}

/** A bare number is no date: it may be a page or a chapter. */
function dateOf(part: string, parseDate: ParseDate): string | null {
  const words = part.replace(/^(?:(?:first )?published|posted|date)(?: on)?\b:?\s*/i, '')
  return /\d{4}/.test(words) && !(words === part && /^\d+$/.test(words)) ? parseDate(words) : null
}

/** "By Jane Roe, Example Press and Max Doe, 18 February 2021"; "By the way, …" is prose. */
function byline(part: string, parseDate: ParseDate): Finding | null {
  const match = /^(?:(?:written )?by|authors?)(?::\s*|\s+)(\S.*)$/i.exec(part)
  if (match?.[1] === undefined) return null
  const comma = match[1].indexOf(',')
  const dated = comma < 0 ? '' : match[1].slice(comma + 1).trim()
  const issued = /\d{4}/.test(dated) ? parseDate(dated) : null
  const names = (issued === null ? match[1] : match[1].slice(0, comma))
    .replace(/\s+/g, ' ')
    .split(/[,;] ?(?:and )?| (?:and|&) /)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length === 0 || !names.every(isCapitalised)) return null
  return { authors: names.map(parseName), ...(issued === null ? {} : { issued }) }
}

/** Every word begins as names do, but for the small words that stand inside names. */
function isCapitalised(name: string): boolean {
  const words = name.split(/\s+/)
  const isName = words.every(
    (word) => /^(?:[\p{Lu}\p{Lo}"“(]|al-)/u.test(word) || particles.has(word),
  )
  return (
    isName && words.length <= 6 && /\p{Lu}|\p{Lo}/u.test(name) && !/\p{L}{4}[.!?:]$/u.test(name)
  )
}

const particles = new Set(
  'the of for and van von der den de del della di da dos la le bin ibn'.split(' '),
)

function onlyAddress(lines: readonly string[]): string {
  const all = new Set(lines.map(addressOf).filter((url) => url !== null))
  const [url = '', ...others] = all
  return others.length === 0 ? url : ''
}

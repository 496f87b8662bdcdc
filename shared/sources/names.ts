import type { PersonName } from '../model/front-matter-fields'
import { say } from '../words/words'

/** A name as people read it: "M. K. Bhadrakumar", "Reuters". */
export function nameInFull(name: PersonName): string {
  const { family, given } = partsOf(name)
  return [given, family].filter((part) => part !== '').join(' ')
}

/** The name that stands for an author in a list: the family name, or an institution's whole name. */
export function familyOf(name: PersonName): string {
  const { family, given } = partsOf(name)
  return family === '' ? given : family
}

/** True for a name that is not divided into family and given name. */
export function isInstitution(name: PersonName): boolean {
  return typeof name.family !== 'string'
}

/** "Bhadrakumar", "Roe and Doe", "Roe et al."; empty where nobody is named. */
export function shortAuthors(authors: readonly PersonName[]): string {
  const [first = '', second, ...others] = authors.map(familyOf).filter((name) => name !== '')
  if (second === undefined) return first
  if (others.length > 0) return say('bibliography:andOthers', { first })
  return say('bibliography:and', { first, last: second })
}

/**
 * Reads what a person typed or a byline says. A semicolon or a line end divides authors, as does
 * "and" between whole names; a comma stands behind a family name ("Roe, Jane"). Words in straight
 * quotation marks are an institution, exactly as they stand; so is a name that sounds like one.
 */
export function parseAuthors(text: string): PersonName[] {
  const written = piecesOf(text)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const [only, ...others] = written
  const names = only !== undefined && others.length === 0 ? dividedByAnd(only) : written
  return names.map(parseName)
}

/** The stretches between semicolons and line ends, but for those in quotation marks. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== '';) {
    const quoted = /^\s*"(?:[^"]|"")*"\s*/.exec(rest)?.[0]
    const isWhole =
      quoted !== undefined && /^(?:[;\n]|$)/.test(rest.slice(quoted.trimEnd().length).trimStart())
    const end = isWhole ? quoted.length : rest.search(/[;\n]|$/)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end).replace(/^[;\n]/, '')
  }
  return pieces
}

/** Writes authors for a form field, so that `parseAuthors` reads the same names again. */
export function formatAuthors(authors: readonly PersonName[]): string {
  return authors.map(formatName).join('; ')
}

/** Reads one name that is not divided from others; a comma stands behind its family name. */
export function parseName(text: string): PersonName {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (quoted !== undefined) return { literal: quoted.replaceAll('""', '"') }
  const comma = text.indexOf(',')
  if (comma >= 0) return person(text.slice(0, comma).trim(), text.slice(comma + 1).trim())
  const words = text.split(/\s+/)
  if (words.length === 1 || soundsLikeInstitution(text)) return { literal: text }
  const start = startOfFamily(words)
  return person(words.slice(start).join(' '), words.slice(0, start).join(' '))
}

function formatName(name: PersonName): string {
  const full = nameInFull(name)
  const { family, given } = partsOf(name)
  const isPlain = !/[;\n"]/.test(full) && dividedByAnd(full).length === 1
  const read = isPlain ? parseName(full) : null
  if (isInstitution(name)) {
    const isSame = read !== null && isInstitution(read) && read.literal === full
    return isSame ? full : `"${full.replaceAll('"', '""')}"`
  }
  const isSame = read !== null && read.family === family && (read.given ?? '') === given
  return isSame ? full : `${family}, ${given}`.trim()
}

function person(family: string, given: string): PersonName {
  return given === '' ? { family } : { family, given }
}

function partsOf(name: PersonName): { family: string; given: string } {
  const { family, given, literal } = name
  if (typeof family !== 'string')
    return { family: typeof literal === 'string' ? literal : '', given: '' }
  return { family, given: typeof given === 'string' ? given : '' }
}

/** "Jane Roe and Max Doe" or "Roe, Jane and Doe, Max"; "Trade and Industry" stays one name. */
function dividedByAnd(text: string): string[] {
  if (text.startsWith('"')) return [text]
  const parts = text.replace(/\s+/g, ' ').split(/,? (?:and|&) /)
  if (parts.length === 1) return [text]
  if (parts.every((part) => /^[^,]+,[^,]+$/.test(part))) return parts
  const names = parts.flatMap((part) => part.split(/,\s+/))
  return names.every((name) => /\s/.test(name) && !soundsLikeInstitution(name)) ? names : [text]
}

/** The family name is the last word, with "Jr." behind it and particles such as "van der" before. */
function startOfFamily(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word))
  if (particle > 0) return particle
  return (
    words.length - (words.length > 2 && /^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(words.at(-1) ?? '') ? 2 : 1)
  )
}

/** A proposal that a person can correct: words that stand in names of institutions, not of people. */
function soundsLikeInstitution(name: string): boolean {
  return institutionWords.test(name) || /\d/.test(name) || name.split(/\s+/).length > 5
}

const institutionWords = new RegExp(
  `(?:^|\\s)(?:${[
    'the|of|for|and|&|des|für|pour|para',
    'ministry|department|office|agency|authority|commission|committee|council|government|embassy',
    'parliament|senate|administration|secretariat|bureau|mission|nations|union|league',
    'university|college|institute|institut|institution|cent(?:er|re)|foundation|society|association',
    'group|company|corporation|inc\\.?|ltd\\.?|gmbh|bank|network|organi[sz]ation|federation',
    'press|news|agence|agentur|times|post|journal|review|magazine|radio|television|tv|media',
    'staff|desk|editors?|editorial|reporters?|correspondents?|writers?',
  ].join('|')})(?=\\s|$)`,
  'i',
)

import type { SourceFields } from '../ipc/views'
import { splitFrontMatter } from '../markdown/front-matter'
import { toLf } from '../markdown/line-endings'
import { paragraphsOf } from '../markdown/paragraphs'
import { headingWords } from '../markdown/trim'
import { sourceFields } from '../model/front-matter-fields'
import { firstWords } from '../notebook/first-words'
import { say } from '../words/words'
import { addressOf, readFrontLines, type ParseDate } from './front-lines'
import { parseAuthors } from './names'
import { fieldsFromFrontMatter } from './source-fields'

/**
 * What the program makes of a text before it becomes a source: a proposal for a person to correct.
 * Nothing is invented: what the text does not say outright stays empty.
 * @param text the whole text as it was pasted or read.
 * @param from where it was taken from: a file name, an address, or words such as "pasted text".
 */
export function proposeFields(text: string, from: string, parseDate: ParseDate): SourceFields {
  const told = importedFields(text, parseDate)
  const body = toLf(proposeText(text))
  const lines = readFrontLines(body, parseDate)
  const fields = {
    ...told,
    title: told.title.trim() || titleOf(lines.rest, from),
    authors: told.authors.length > 0 ? told.authors : lines.authors,
    publisher: told.publisher || lines.publisher,
    issued: told.issued || lines.issued,
    url: told.url || (addressOf(from) ?? lines.url),
  }
  return { ...fields, type: told.type || typeOf(fields) }
}

/** The captured text of an import: without front matter that describes it, else all of it. */
export function proposeText(text: string): string {
  return text.slice(readImported(text).bodyStart)
}

function typeOf(fields: SourceFields): string {
  if (fields.authors.length > 0 || fields.publisher || fields.containerTitle)
    return 'article-newspaper'
  return fields.url ? 'webpage' : 'document'
}

/** Names of other programs for what a source has; the first that is there counts. */
const otherNames = {
  authors: ['author', 'authors'],
  issued: ['issued', 'date', 'published'],
  url: ['URL', 'url', 'source', 'link'],
}

function readImported(text: string): {
  bodyStart: number
  data: Readonly<Record<string, unknown>>
} {
  const { bodyStart, data, error } = splitFrontMatter(text)
  const known = new Set([...Object.keys(sourceFields), ...Object.values(otherNames).flat()])
  const isKnown = error === null && Object.keys(data).some((name) => known.has(name))
  if (isKnown) return { bodyStart, data }
  // Lines between two rules that are no fields belong to the text.
  return { bodyStart: text.startsWith('\uFEFF') ? 1 : 0, data: {} }
}

function importedFields(text: string, parseDate: ParseDate): SourceFields {
  const { data } = readImported(text)
  const fields = fieldsFromFrontMatter(data)
  const url = fields.url || wordsAt(data, otherNames.url)
  const issued = wordsAt(data, otherNames.issued)
  return {
    ...fields,
    authors:
      fields.authors.length > 0 ? fields.authors : parseAuthors(wordsAt(data, otherNames.authors)),
    issued: parseDate(fields.issued) ?? parseDate(issued) ?? '',
    accessed: parseDate(fields.accessed) ?? '',
    url: addressOf(url) ?? fields.url,
  }
}

/** The value of the first of these fields as text; the entries of a list on a line each. */
function wordsAt(data: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const values = names.map((name) => data[name]).find((value) => value !== undefined)
  const list: unknown[] = Array.isArray(values) ? values : [values]
  return list
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).replace(/^\[\[(.+)\]\]$/, '$1'))
    .join('\n')
}

function titleOf(rest: string, from: string): string {
  const blocks = paragraphsOf(rest)
  const words = blocks.slice(0, 5).map(({ start, end }) => rest.slice(start, end).trim())
  const heading = words.find((block) => /^#[ \t]+\S/.test(block))
  const [first] = words
  const title = heading ?? (blocks[0]?.isHeading ? first : undefined)
  return (
    withoutMarks(title ?? '') ||
    fileTitle(from) ||
    firstWords(rest, 80) ||
    say('bibliography:untitled')
  )
}

function withoutMarks(block: string): string {
  const line = block.replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '').replace(/^#{1,6}(?:[ \t]+|$)/, '')
  return headingWords(line)
    .replace(/^(\*{1,2}|_{1,2})(.+)\1$/, '$2')
    .trim()
}

/** The name of a file without its folder and ending; empty for other words. */
function fileTitle(from: string): string {
  if (addressOf(from) !== null) return ''
  const name = from.slice(Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\')) + 1)
  return /^(.+)\.[A-Za-z0-9]{1,8}$/.exec(name)?.[1]?.trim() ?? ''
}

import type { SourceFields } from '../ipc/views'
import { withoutEnd } from '../markdown/trim'
import { say } from '../words/words'
import { escapeLineStart, escapeMarkdown } from './escape-markdown'
import { nameInFull } from './names'

/**
 * A source as one line of Markdown for a list of sources: authors, “title”, *container*, publisher,
 * date, address, and when it was seen.
 * @param dateWords says an EDTF date in words.
 */
export function formatSource(fields: SourceFields, dateWords: (edtf: string) => string): string {
  const container = trimmed(fields.containerTitle)
  const publisher = trimmed(fields.publisher)
  const authors = authorsInFull(fields.authors)
  const isSaid = publisher === container || escapeMarkdown(publisher) === authors
  const parts = [
    authors,
    titleOf(fields),
    container && `*${escapeMarkdown(container)}*`,
    isSaid ? '' : escapeMarkdown(publisher),
    fields.issued && escapeMarkdown(dateWords(fields.issued)),
    address(fields.url.trim()),
    fields.accessed && escapeMarkdown(seen(fields.accessed, dateWords)),
  ]
  const line = escapeLineStart(parts.filter((part) => part !== '').join(', '))
  return /[.!?…][”*]?$/.test(line) || line === '' ? line : `${line}.`
}

function authorsInFull(authors: SourceFields['authors']): string {
  const names = authors.map((name) => escapeMarkdown(trimmed(nameInFull(name))))
  const known = names.filter((name) => name !== '')
  const last = known.pop() ?? ''
  return known.length === 0 ? last : say('bibliography:and', { first: known.join(', '), last })
}

/** A full stop that ends a title would stand before the comma of the list. */
function titleOf(fields: SourceFields): string {
  const title = trimmed(fields.title).replace(/(?<=[\p{L}\p{N}]{4})\.$/u, '')
  return title && say('bibliography:title', { title: escapeMarkdown(title) })
}

function seen(accessed: string, dateWords: (edtf: string) => string): string {
  const date = dateWords(accessed)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(accessed)
  return isDay ? say('bibliography:seenOn', { date }) : say('bibliography:seen', { date })
}

/** Only what a reader may safely follow becomes a link. */
function address(url: string): string {
  return /^https?:\/\/[^\s<>]+$/i.test(url) ? `<${url}>` : escapeMarkdown(url)
}

/** Without blanks around it and without the marks that would double those of the list. */
function trimmed(text: string): string {
  return withoutEnd(text.trim(), /[\s,;:]/)
}

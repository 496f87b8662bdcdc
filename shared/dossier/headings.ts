import { plainText } from '../markdown/plain-text'
import { headingWords } from '../markdown/trim'

/** A line of Markdown that is a heading with number signs. */
export interface Heading {
  readonly level: number
  readonly words: string
}

/** Reads a heading line; `null` for any other line. */
export function headingOf(line: string): Heading | null {
  const match = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)
  if (!match) return null
  return {
    level: match[1]?.length ?? 1,
    words: headingWords(line.slice(match[0].length).trimStart()),
  }
}

/** A heading line; levels beyond the sixth, which Markdown has not, are written as the sixth. */
export function headingLine(level: number, words: string): string {
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${words}`.trimEnd()
}

/** A heading of the finished text, and the record whose section it opens. */
export interface WrittenHeading {
  readonly words: string
  readonly record: string | null
}

/**
 * The anchors of the records that have a section. They are the identifiers that GitHub and Pandoc
 * give to headings by themselves; where the two differ there is no anchor, and no link.
 */
export function anchorsOf(headings: readonly WrittenHeading[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { words, record } of headings) {
    const slug = slugOf(words)
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    if (record === null || slug === '' || slug !== pandocSlug(words)) continue
    anchors.set(record, count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}

/** The identifier that GitHub gives to a heading of these words. */
export function slugOf(words: string): string {
  return plainText(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}

function pandocSlug(words: string): string {
  return plainText(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, '')
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '')
}

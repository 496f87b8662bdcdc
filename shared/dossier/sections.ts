import { plainText } from '../markdown/plain-text'
import { textBlocks } from '../markdown/text-blocks'
import { foldName } from '../notebook/titles'
import { inOneLine } from './verbatim'

/** A heading of a text that stands in no quotation and no list, with all its lines. */
export interface TextHeading {
  readonly level: number
  /** Its words, as Markdown in one line. */
  readonly words: string
  readonly start: number
  readonly end: number
}

/** The headings of a text, with number signs or underlined, in order. */
export function topHeadings(text: string): TextHeading[] {
  return textBlocks(text).flatMap((block) => {
    if (block.level === 0) return []
    const start = text.lastIndexOf('\n', block.start - 1) + 1
    const marks = /^ {0,3}(#{1,6}(?:[ \t]+|$))?$/.exec(text.slice(start, block.start))
    if (!marks) return []
    const lineEnd = endOfLine(text, block.end)
    const end = marks[1] === undefined ? endOfLine(text, lineEnd + 1) : lineEnd
    return [
      { level: block.level, words: inOneLine(text.slice(block.start, block.end)), start, end },
    ]
  })
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

/**
 * The part of a text from a heading to the next one of its level or above; `null` where there is no
 * such heading. Of `One#Two` the last name counts.
 */
export function sectionOf(text: string, heading: string): string | null {
  const wanted = nameOf(heading.slice(heading.lastIndexOf('#') + 1))
  const headings = topHeadings(text)
  const index = headings.findIndex(({ words }) => nameOf(words) === wanted)
  const found = headings[index]
  if (!found) return null
  const next = headings.slice(index + 1).find(({ level }) => level <= found.level)
  return text.slice(found.start, next?.start)
}

function nameOf(words: string): string {
  return foldName(plainText(words).replace(/\s+/g, ' '))
}

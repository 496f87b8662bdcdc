import { plainText } from './plain-text'
import { textBlocks } from './text-blocks'

/** A heading of a Markdown body. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number
  /** Its words without marks. */
  readonly text: string
  /** Where its words start, in UTF-16 code units. */
  readonly start: number
  /** The line on which they start, from 1. */
  readonly line: number
}

/** The headings of a Markdown body in order; none is found in code or comments. */
export function headingsOf(body: string): Heading[] {
  let line = 1
  let counted = 0
  return textBlocks(body)
    .filter(({ level }) => level > 0)
    .map(({ level, start, end }) => {
      for (; counted < start; counted++) if (body[counted] === '\n') line++
      return { level, text: plainText(body.slice(start, end)), start, line }
    })
}

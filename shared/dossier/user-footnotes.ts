import { BacktickRuns } from '../markdown/backtick-runs'
import { textBlocks } from '../markdown/text-blocks'
import { fenceAfter, type Fence } from './fences'

const definitionStart = /^ {0,3}\[\^([^\]\s^[]+)\]:[ \t]*/

/** A text and the footnotes that were defined in it. */
export interface SeparatedText {
  /** The text with blank lines where definitions stood, so that line numbers stay as they were. */
  readonly text: string
  /** The definitions by label, without their indentation; the first counts if there are two. */
  readonly definitions: ReadonlyMap<string, string>
}

/** Takes the user's own footnotes out of a text: they are written at the end of the whole. */
export function separateFootnotes(text: string): SeparatedText {
  const definitions = new Map<string, string[]>()
  const rest: string[] = []
  let fence: Fence | null = null
  let open: string[] | null = null
  for (const line of text.split('\n')) {
    const start = fence ? null : definitionStart.exec(line)
    if (start) {
      open = [line.slice(start[0].length)]
      const label = start[1] ?? ''
      if (!definitions.has(label)) definitions.set(label, open)
    } else if (open && continues(open, line)) open.push(line.replace(/^(?: {1,4}|\t)/, ''))
    else open = null
    rest.push(open ? '' : line)
    fence = fenceAfter(fence, line)
  }
  return { text: rest.join('\n'), definitions: joined(definitions) }
}

/** Lines that follow at once belong to a footnote; after a blank line only those that are indented. */
function continues(lines: readonly string[], line: string): boolean {
  if (line.trim() === '') return true
  return lines.at(-1)?.trim() !== '' || /^(?: {4}|\t)/.test(line)
}

function joined(definitions: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...definitions].map(([label, lines]) => [label, lines.join('\n').trim()]))
}

/** A footnote reference of the user's, and where it stands. */
export interface FootnoteReference {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Escapes and code spans, in which nothing is a reference, come first. */
const referenceOrCode = /\\[^]|`+|\[\^([^\]\s^[]+)\]/g

/** The references to footnotes in a text, code left out. */
export function footnoteReferences(text: string): FootnoteReference[] {
  return textBlocks(text).flatMap(({ start, end }) =>
    referencesInBlock(text.slice(start, end)).map((found) => ({
      label: found.label,
      start: start + found.start,
      end: start + found.end,
    })),
  )
}

function referencesInBlock(block: string): FootnoteReference[] {
  const references: FootnoteReference[] = []
  const runs = new BacktickRuns(block)
  let codeEnd = 0
  for (const { 0: written, 1: label, index: start } of block.matchAll(referenceOrCode)) {
    if (start < codeEnd) continue
    const end = start + written.length
    if (label !== undefined) references.push({ label, start, end })
    else if (written.startsWith('`')) {
      const closing = runs.next(written.length, end)
      if (closing >= 0) codeEnd = closing + written.length
    }
  }
  return references
}

/** A footnote as Markdown: further lines are indented, so that they belong to it. */
export function footnoteDefinition(label: string, text: string): string {
  return `[^${label}]: ${text.replace(/\n(?!\n|$)/g, '\n    ')}`
}

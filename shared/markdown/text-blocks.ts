import type { Range } from './link-grammar'
import { headingWords } from './trim'

/**
 * A stretch of Markdown in which links and other marks count: a paragraph, a heading, the cell of a
 * table. Code, comments and what only divides blocks are left out.
 */
export interface TextBlock extends Range {
  /** 1 to 6 for a heading, 0 for other text. */
  readonly level: number
}

/** A quotation, or a list item whose content is indented by so many columns. */
type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number }

/** The rest of a line, while its containers are taken off. */
interface Rest extends Range {
  readonly column: number
}

const fenceOpening = /^(?:(`{3,})(?!`)[^`]*$|(~{3,}))/
const headingOpening = /^(#{1,6})(?:[ \t]+|$)/
const listMarker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const underline = /^(?:(=+)|-+)[ \t]*$/
const delimiterCell = /^[ \t]*:?-+:?[ \t]*$/

/** Quotes and lists in each other: nobody writes deeper, and each is looked at for every line. */
const deepest = 100

/** Divides a Markdown text into the blocks in which links may stand, as CommonMark and GFM do. */
export function textBlocks(text: string): TextBlock[] {
  const reader = new BlockReader(text)
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const next = found < 0 ? text.length : found
    const end = next > start && text[next - 1] === '\r' ? next - 1 : next
    reader.readLine(start, end)
    start = next + 1
  }
  return reader.finish()
}

class BlockReader {
  private readonly blocks: TextBlock[] = []
  private containers: Container[] = []
  private open: Range | null = null
  private fence: { readonly mark: string; readonly depth: number } | null = null
  private commentEnd = 0
  /** How many containers are left when a blank line follows an item that has nothing yet. */
  private bareItem: number | null = null
  private isInTable = false
  /** Where the line that is read has nothing but blanks. */
  private wordsEnd = 0

  constructor(private readonly text: string) {}

  finish(): TextBlock[] {
    this.close()
    return this.blocks
  }

  readLine(start: number, end: number): void {
    if (start < this.commentEnd) return
    this.wordsEnd = start + this.text.slice(start, end).trimEnd().length
    let rest: Rest = { start, end, column: 0 }
    let depth = 0
    for (const container of this.containers) {
      const inner = this.continued(container, rest)
      if (!inner) break
      rest = inner
      depth++
    }
    if (this.fence && depth >= this.fence.depth) {
      if (this.closesFence(rest)) this.fence = null
      return
    }
    this.fence = null
    const { bareItem } = this
    this.bareItem = null
    if (this.isBlank(rest)) {
      this.close()
      this.containers.length = Math.min(depth, bareItem ?? depth)
      return
    }
    const entered = this.enterContainers(rest, depth)
    if (entered) this.readLeaf(entered.rest, entered.depth)
  }

  private isBlank({ start }: Rest): boolean {
    return start >= this.wordsEnd
  }

  private of(rest: Range): string {
    return this.text.slice(rest.start, rest.end)
  }

  /** Ends the open paragraph, as a heading where a level is given. */
  private close(level = 0): void {
    if (this.open) this.blocks.push({ ...this.open, level })
    this.open = null
    this.isInTable = false
  }

  private continued(container: Container, rest: Rest): Rest | null {
    if (container.kind === 'quote') {
      return this.indentOf(rest, 4) < 4 ? this.afterQuoteMark(rest) : null
    }
    if (this.isBlank(rest)) return rest
    const { indent } = container
    return this.indentOf(rest, indent) >= indent ? this.skipColumns(rest, indent) : null
  }

  private afterQuoteMark(rest: Rest): Rest | null {
    const inner = this.skipColumns(rest, this.indentOf(rest))
    if (this.text[inner.start] !== '>') return null
    const after = { ...inner, start: inner.start + 1, column: inner.column + 1 }
    return this.indentOf(after) > 0 ? this.skipColumns(after, 1) : after
  }

  /** Takes off the containers that begin on this line; `null` where the line is indented code. */
  private enterContainers(from: Rest, matched: number): { rest: Rest; depth: number } | null {
    let rest = from
    let depth = matched
    for (;;) {
      const indent = this.indentOf(rest)
      if (depth >= deepest) return { rest, depth }
      if (indent >= 4) {
        if (this.open) return { rest, depth }
        this.containers.length = depth
        return null
      }
      const content = this.skipColumns(rest, indent)
      const quoted = this.afterQuoteMark(rest)
      const item = quoted ? null : this.listItem(content, indent, depth)
      if (!quoted && !item) return { rest: content, depth }
      this.close()
      this.containers.length = depth
      this.containers.push(item?.container ?? { kind: 'quote' })
      rest = item?.rest ?? quoted ?? rest
      depth++
      if (this.isBlank(rest)) {
        if (item) this.bareItem = depth - 1
        return null
      }
    }
  }

  private listItem(
    content: Rest,
    indent: number,
    depth: number,
  ): { container: Container; rest: Rest } | null {
    const line = this.of(content)
    const marker = listMarker.exec(line)
    if (!marker || rule.test(line)) return null
    const { length } = marker[0]
    const isEmpty = line.slice(length).trim() === ''
    const isInParagraph = this.open !== null && depth === this.containers.length
    if (isInParagraph && (isEmpty || (marker[1] !== undefined && marker[1] !== '1'))) return null
    const after = { ...content, start: content.start + length, column: content.column + length }
    const blanks = this.indentOf(after)
    const padding = isEmpty || blanks > 4 ? 1 : blanks
    return {
      container: { kind: 'item', indent: indent + length + padding },
      rest: this.skipColumns(after, padding),
    }
  }

  private readLeaf(rest: Rest, depth: number): void {
    const line = this.of(rest)
    const isLazy = depth < this.containers.length
    const isUnderline = this.open !== null && !this.isInTable && !isLazy && underline.test(line)
    if (isUnderline) {
      this.close(line.startsWith('=') ? 1 : 2)
      return
    }
    const heading = headingOpening.exec(line)
    const fence = fenceOpening.exec(line)
    const isComment = line.startsWith('<!--')
    if (heading ?? fence ?? (isComment || rule.test(line))) {
      this.close()
      this.containers.length = depth
    }
    if (heading) this.readHeading(rest, heading)
    else if (fence) this.fence = { mark: fence[1] ?? fence[2] ?? '', depth }
    else if (isComment) this.skipComment(rest)
    else if (!rule.test(line)) this.readText(rest, depth)
  }

  private readHeading(rest: Rest, heading: RegExpExecArray): void {
    const start = rest.start + heading[0].length
    const words = headingWords(this.text.slice(start, rest.end))
    this.blocks.push({ start, end: start + words.length, level: heading[1]?.length ?? 1 })
  }

  private readText(rest: Rest, depth: number): void {
    const isLazy = depth < this.containers.length
    if (this.isInTable && !isLazy) this.readRow(rest)
    else if (!isLazy && this.isTableHead(rest)) {
      this.close()
      this.readRow(rest)
      this.isInTable = true
    } else if (this.open && !this.isInTable) this.open = { start: this.open.start, end: rest.end }
    else {
      this.close()
      this.containers.length = depth
      this.open = { start: rest.start, end: rest.end }
    }
  }

  private isTableHead(rest: Rest): boolean {
    if (!this.of(rest).includes('|')) return false
    const row = this.lineBehind(rest.end).replace(/^[ \t>]*/, '')
    const cells = cellsOf(row)
    return (
      cells.length > 0 &&
      cells.length === cellsOf(this.of(rest)).length &&
      cells.every(({ start, end }) => delimiterCell.test(row.slice(start, end)))
    )
  }

  /** The line behind the one that ends here; empty behind the last. */
  private lineBehind(end: number): string {
    const start = this.text.indexOf('\n', end) + 1
    if (start === 0) return ''
    const next = this.text.indexOf('\n', start)
    const line = this.text.slice(start, next < 0 ? this.text.length : next)
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }

  private readRow(rest: Rest): void {
    for (const { start, end } of cellsOf(this.of(rest)))
      this.blocks.push({ start: rest.start + start, end: rest.start + end, level: 0 })
  }

  private closesFence(rest: Rest): boolean {
    const mark = this.fence?.mark ?? ''
    const line = this.of(rest).trim()
    return (
      this.indentOf(rest) < 4 &&
      line.length >= mark.length &&
      line === (mark[0] ?? '').repeat(line.length)
    )
  }

  /** A comment that begins a block ends with the line that has `-->`, or with the text. */
  private skipComment(rest: Rest): void {
    const found = this.text.indexOf('-->', rest.start + 4)
    const lineEnd = found < 0 ? -1 : this.text.indexOf('\n', found)
    this.commentEnd = lineEnd < 0 ? this.text.length + 1 : lineEnd
  }

  /** @param enough from where on it does not matter how much more it is. */
  private indentOf({ start, end, column }: Rest, enough = Infinity): number {
    let width = 0
    for (let at = start; at < end && width < enough; at++) {
      if (this.text[at] === ' ') width++
      else if (this.text[at] === '\t') width += 4 - ((column + width) % 4)
      else break
    }
    return width
  }

  private skipColumns({ start, end, column }: Rest, columns: number): Rest {
    let width = 0
    let at = start
    for (; at < end && width < columns; at++)
      width += this.text[at] === '\t' ? 4 - ((column + width) % 4) : 1
    return { start: at, end, column: column + width }
  }
}

/** The cells of a table row; a pipe that is escaped divides nothing. */
function cellsOf(row: string): Range[] {
  const trimmed = row.trim()
  const offset = row.indexOf(trimmed)
  const cells: Range[] = []
  let start = trimmed.startsWith('|') ? 1 : 0
  for (let at = start; at < trimmed.length; at++) {
    if (trimmed[at] === '\\') at++
    else if (trimmed[at] === '|') {
      cells.push({ start: offset + start, end: offset + at })
      start = at + 1
    }
  }
  if (start < trimmed.length) cells.push({ start: offset + start, end: offset + trimmed.length })
  return cells
}

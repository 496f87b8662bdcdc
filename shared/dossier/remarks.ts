import { BacktickRuns } from '../markdown/backtick-runs'
import type { Range } from '../markdown/link-grammar'

/** Code is looked for as well, because what looks like a remark in it is none. */
const opening = /(?<fence>^ {0,3}(?:`{3,}|~{3,}))|(?<code>`+)|<!--|%%/gm

/**
 * Remarks that the author wrote for nobody else: HTML comments and Obsidian's `%%…%%`. They never
 * leave the notebook.
 */
export function remarksIn(text: string): Range[] {
  const remarks: Range[] = []
  const codes = new CodeSpans(text)
  const endless = new Set<string>()
  let end = 0
  for (const { 0: found, index: start, groups } of text.matchAll(opening)) {
    if (start < end) continue
    const inside = start + found.length
    if (groups?.fence !== undefined) end = endOfFence(text, inside, found.trimStart())
    else if (groups?.code !== undefined) end = codes.endOf(found, inside)
    else if (!endless.has(found)) {
      const closing = found === '%%' ? found : '-->'
      const at = text.indexOf(closing, inside)
      // What has no end here has none further on.
      if (at < 0) endless.add(found)
      else remarks.push({ start, end: (end = at + closing.length) })
    }
  }
  return remarks
}

/** Where a fenced block ends that opens with these marks: behind the line that closes it, or nowhere. */
function endOfFence(text: string, inside: number, marks: string): number {
  for (let line = text.indexOf('\n', inside); line >= 0; line = text.indexOf('\n', line + 1)) {
    const next = text.indexOf('\n', line + 1)
    const written = text.slice(line + 1, next < 0 ? text.length : next)
    const closing = /^ {0,3}([`~]+)[ \t]*$/.exec(written)?.[1]
    if (closing?.startsWith(marks)) return line + 1 + written.length
  }
  return text.length
}

/** Code among words; none goes over a blank line. */
class CodeSpans {
  private readonly runs: BacktickRuns
  /** The first blank line behind the place that was asked for last. */
  private blankLine = -1

  constructor(private readonly text: string) {
    this.runs = new BacktickRuns(text)
  }

  /** Behind the code span that begins here; where nothing closes it, behind its backticks. */
  endOf(marks: string, inside: number): number {
    const closing = this.runs.next(marks.length, inside)
    return closing < 0 || this.blankLineFrom(inside) < closing ? inside : closing + marks.length
  }

  /** Each place that is asked for must be behind the one before. */
  private blankLineFrom(inside: number): number {
    if (this.blankLine < inside) {
      const blankLine = /\n[ \t]*\n/g
      blankLine.lastIndex = inside
      this.blankLine = blankLine.exec(this.text)?.index ?? Infinity
    }
    return this.blankLine
  }
}

import { BacktickRuns } from './backtick-runs'

/** What of a block holds no links: escapes, code and comments. All offsets are in the block. */
export class Unlinked {
  private readonly runs: BacktickRuns
  private readonly lastCommentEnd: number

  constructor(private readonly block: string) {
    this.runs = new BacktickRuns(block)
    this.lastCommentEnd = block.lastIndexOf('-->')
  }

  /** The offset behind an escape, code span or comment that begins here, or behind its mark. */
  endAt(at: number): number {
    if (this.block[at] === '\\') return at + 2
    const opening = this.openingAt(at)
    if (!opening) return at + 1
    const inner = at + opening.length
    const closing = opening === '<!--' ? this.commentEnd(inner) : this.codeEnd(opening, inner)
    return closing ?? inner
  }

  private openingAt(at: number): string | null {
    const opening = /`+|<!--/y
    opening.lastIndex = at
    return opening.exec(this.block)?.[0] ?? null
  }

  private commentEnd(inner: number): number | null {
    return inner > this.lastCommentEnd ? null : this.block.indexOf('-->', inner) + 3
  }

  private codeEnd(marks: string, inner: number): number | null {
    const closing = this.runs.next(marks.length, inner)
    return closing < 0 ? null : closing + marks.length
  }
}

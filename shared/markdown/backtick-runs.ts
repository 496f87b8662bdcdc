/** All runs of backticks in a text, so that where code ends is found without looking at all again. */
export class BacktickRuns {
  /** Where runs of a length begin, in order. */
  private readonly starts = new Map<number, number[]>()

  constructor(text: string) {
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const known = this.starts.get(run.length)
      if (known) known.push(index)
      else this.starts.set(run.length, [index])
    }
  }

  /** Where the next run of exactly that length begins, at `from` or behind; -1 where there is none. */
  next(length: number, from: number): number {
    const starts = this.starts.get(length) ?? []
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    return starts[low] ?? -1
  }
}

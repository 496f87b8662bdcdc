/** Quotes in quotes, lists in lists, emphasis in emphasis. */
const deepest = 64
/** A window holds so many elements and still answers at once. */
const most = 200_000

/** Thrown where a text has more parts than can be shown, or parts nested deeper. */
export class TooMuch extends Error {}

/** Counts what a text is made of, and how deep. */
export class Measure {
  private depth = 0
  parts = 0

  /** @throws TooMuch */
  count(): void {
    if (++this.parts > most) throw new TooMuch()
  }

  /** @throws TooMuch */
  deeper<T>(work: () => T): T {
    if (++this.depth > deepest) throw new TooMuch()
    const result = work()
    this.depth--
    return result
  }
}

/** Lets one thing after the other happen, whether the one before succeeded or not. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  /** Does something when everything that was asked for before is done. */
  take<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.last
  }
}

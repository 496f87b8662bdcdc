import type { Page } from 'playwright-core'

/** Types without a pause, and remembers when each character was typed. */
export class Typist {
  /** What was typed so far. */
  typed = ''
  private readonly typedAtMs: number[] = []
  private isStopped = true
  private typing: Promise<void> = Promise.resolve()

  constructor(private readonly page: Page) {}

  /** Begins to type words of which none is like another. */
  begin(): void {
    this.isStopped = false
    this.typing = this.typeOn()
  }

  /** Ends typing, also where the window is gone. */
  async stop(): Promise<void> {
    this.isStopped = true
    await this.typing
  }

  /** Resolves when so many characters were typed. */
  async hasTyped(count: number): Promise<void> {
    while (this.typed.length < count && !this.isStopped) await nextTurn()
  }

  /**
   * How long before `endMs` the first character was typed that does not stand in the text; 0 where
   * all of them do. In milliseconds.
   */
  lostMs(text: string, endMs: number): number {
    const start = text.indexOf(this.typed.slice(0, 7))
    let kept = 0
    while (start >= 0 && kept < this.typed.length && text[start + kept] === this.typed[kept]) {
      kept += 1
    }
    const firstLostMs = this.typedAtMs[kept]
    return firstLostMs === undefined ? 0 : endMs - firstLostMs
  }

  private async typeOn(): Promise<void> {
    for (let word = 1; !this.isStopped; word += 1) {
      for (const letter of ` w${String(word).padStart(4, '0')}`) {
        if (!(await this.press(letter))) return
      }
    }
  }

  private async press(letter: string): Promise<boolean> {
    try {
      await this.page.keyboard.type(letter, { delay: 10 })
    } catch {
      // The window was killed: what it did not take was not typed.
      return false
    }
    this.typed += letter
    this.typedAtMs.push(Date.now())
    return true
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

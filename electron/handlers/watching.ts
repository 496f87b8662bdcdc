import { basename } from 'node:path'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import type { Where } from '../storage/listing'
import { isRemote } from '../storage/remote-folder'
import { FolderWatch } from '../storage/watch-folder'

/** How long it must be quiet before one looks, and how long one waits for that at most. */
const quietMs = 80
const mostMs = 400

/** How often one looks at everything where the system does not tell what happens. */
const regularMs = 5_000

/** Looking takes at most this part of the time, however large the notebook is. */
const share = 0.05

/** How often one looks whether a folder that went away is back. */
const returnMs = 2_000

/** The system's error codes that have a sentence of their own. */
const knownCodes = ['ENOSPC', 'EMFILE', 'ENFILE'] as const

/** What a watching has done when something may be different. */
export interface WatchingPort {
  /** Looks at these places; resolves when what is different was told. Never throws. */
  readonly look: (where: Where) => Promise<void>
  readonly lookAtLock: () => Promise<void>
  /** Another problem, or none, than before. */
  readonly onProblem: () => void
}

/**
 * Knows when to look at a notebook's folder: when the system says that something happened, when the
 * window comes to the front, and from time to time where the system says nothing.
 */
export class Watching {
  private readonly hints = new Set<string>()
  private watch: FolderWatch | null = null
  private timer: NodeJS.Timeout | undefined
  private firstHintMs: number | null = null
  private lookTookMs = 0
  private isLooking = false
  private regular: NodeJS.Timeout | undefined
  private failure: string | null = null
  private isInFront = true
  private isAway = false
  private isOver = false

  constructor(
    private readonly root: string,
    private readonly port: WatchingPort,
  ) {}

  /** Begins to watch, and looks at what happened since the notebook was read. */
  async start(): Promise<void> {
    const watch = new FolderWatch(this.root, {
      onHint: (path) => this.hint(path),
      onLock: () => void this.port.lookAtLock(),
      onFailure: (code) => this.fail(code),
    })
    this.watch?.close()
    this.watch = watch
    this.failure = isRemote(this.root) ? 'remote' : null
    await watch.start()
    this.lookRegularly()
    await this.lookEverywhere()
  }

  stop(): void {
    this.isOver = true
    this.watch?.close()
    clearTimeout(this.timer)
    clearTimeout(this.regular)
  }

  /** That changes by others are not noticed at once, if so. */
  get problem(): Problem | null {
    if (this.failure === null) return null
    const code = knownCodes.find((one) => one === this.failure)
    const why = this.failure === 'remote' ? 'remote' : (code ?? 'other')
    const reason = say(`storage:notWatched.${why}`, { code: this.failure })
    const seconds = Math.round(this.regularMs() / 1000)
    const message = say('storage:notWatched.sentence', { reason, seconds })
    return { code: 'not-watched', where: { path: basename(this.root) }, message }
  }

  /** Something may have happened there. */
  hint(path: string): void {
    if (this.isOver) return
    this.hints.add(path)
    this.firstHintMs ??= performance.now()
    this.schedule(quietMs)
  }

  /** Looks again at what was left open, after a while. */
  lookAgainIn(ms: number): void {
    setTimeout(() => {
      if (!this.isOver) void this.lookNow(new Set())
    }, ms).unref()
  }

  /** Whether the program's window is in front. When it comes there, one looks at everything. */
  async setInFront(isInFront: boolean): Promise<void> {
    this.isInFront = isInFront
    if (isInFront) await this.lookEverywhere()
    this.lookRegularly()
  }

  /** Whether the folder went away: then one waits for it, and begins anew when it is back. */
  setAway(isAway: boolean): void {
    if (isAway === this.isAway) return
    this.isAway = isAway
    if (isAway) this.lookRegularly()
    else void this.start()
  }

  private async lookEverywhere(): Promise<void> {
    await this.port.lookAtLock()
    await this.lookNow('everywhere')
  }

  private schedule(ms: number): void {
    if (this.isLooking) return
    clearTimeout(this.timer)
    const waitedMs = performance.now() - (this.firstHintMs ?? performance.now())
    // After a look that took long, the rest of the program has its turn first.
    const pauseMs = Math.max(Math.min(ms, mostMs - waitedMs), 3 * this.lookTookMs, 0)
    this.timer = setTimeout(() => void this.lookAtHints(), pauseMs).unref()
  }

  private async lookAtHints(): Promise<void> {
    const where = new Set(this.hints)
    this.hints.clear()
    this.firstHintMs = null
    await this.lookNow(where)
  }

  private async lookNow(where: Where): Promise<void> {
    if (this.isOver) return
    this.isLooking = true
    const began = performance.now()
    await this.port.look(where)
    this.lookTookMs = performance.now() - began
    this.isLooking = false
    if (this.hints.size > 0) this.schedule(quietMs)
  }

  private fail(code: string): void {
    this.watch = null
    this.failure = code
    this.port.onProblem()
    this.lookRegularly()
  }

  private lookRegularly(): void {
    clearTimeout(this.regular)
    const isNeeded = this.isAway || (this.failure !== null && this.isInFront)
    if (!isNeeded || this.isOver) return
    const look = async () => {
      await this.lookEverywhere()
      this.lookRegularly()
    }
    this.regular = setTimeout(() => void look(), this.regularMs()).unref()
  }

  private regularMs(): number {
    return this.isAway ? returnMs : Math.max(regularMs, this.lookTookMs / share)
  }
}

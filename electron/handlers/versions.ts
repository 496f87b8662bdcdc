import type { Change } from '../../shared/model/change'
import type { Problem } from '../../shared/model/problem'
import { retentionOf } from '../../shared/model/retention'
import type { RecordFile } from '../../shared/notebook/state'
import { everyMs, HistoryKeeper } from '../storage/history-keeper'
import { thinHistory } from '../storage/history-thinning'
import type { OpenedNotebook } from '../storage/open-notebook'

/** What keeping versions needs of the session. */
export interface VersionsPort {
  /** Runs something when nothing else is at work; not at all where the notebook was closed. */
  readonly inTurn: (step: (opened: OpenedNotebook) => Promise<void>) => Promise<void>
  readonly now: () => Date
}

/**
 * Keeps the versions of one open notebook: at once what a change replaces, and in turns of their own,
 * for which nobody waits, what was written so far.
 */
export class Versions {
  private readonly keeper: HistoryKeeper
  private timer: NodeJS.Timeout | null = null
  private isThinned = false

  constructor(
    private readonly root: string,
    private readonly port: VersionsPort,
  ) {
    this.keeper = new HistoryKeeper(root)
  }

  /** That versions could not be kept, if so. */
  get problem(): Problem | null {
    return this.keeper.problem
  }

  /** To be awaited before a change is written. @throws AppError `storage`, as `HistoryKeeper.before`. */
  async before(change: Change, isTyped: boolean): Promise<void> {
    await this.keeper.before(change, isTyped, this.port.now())
  }

  /** To be awaited after a change was written. */
  async after(change: Change, isTyped: boolean): Promise<void> {
    await this.keeper.after(change, isTyped)
    const typed = isTyped ? change.edits.find((edit) => edit.kind === 'file') : undefined
    if (typed) this.later(({ state }) => this.keeper.keepLeft(state, typed.path, this.port.now()))
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.later((opened) => this.keepWritten(opened))
    }, everyMs).unref()
    if (!this.isThinned) void this.thin()
  }

  /** Another program changed a file: the last text known of it is kept. */
  async outside(known: RecordFile): Promise<void> {
    await this.keeper.outside(known, this.port.now())
  }

  /** Keeps all that was written so far; nothing where the notebook may only be read. */
  async keepWritten({ state, readOnly }: OpenedNotebook): Promise<void> {
    if (!readOnly) await this.keeper.keepWritten(state, this.port.now())
  }

  private later(work: (opened: OpenedNotebook) => Promise<void>): void {
    void this.port.inTurn((opened) => (opened.readOnly ? Promise.resolve() : work(opened)))
  }

  /** Only after something was changed: opening a notebook changes nothing in its folder. */
  private async thin(): Promise<void> {
    this.isThinned = true
    let settings: Readonly<Record<string, unknown>> = {}
    await this.port.inTurn(async ({ state }) => {
      await Promise.resolve()
      settings = state.manifest.settings
    })
    const inTurn = (step: () => Promise<void>) =>
      this.port.inTurn((opened) => (opened.readOnly ? Promise.resolve() : step()))
    await thinHistory(this.root, retentionOf(settings), this.port.now(), inTurn).catch(
      // A history that was not thinned is only larger than it need be; tomorrow is another day.
      () => undefined,
    )
  }
}

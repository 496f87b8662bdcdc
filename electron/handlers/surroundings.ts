import type { GoneRecord } from '../../shared/changes/keep-gone'
import { isSame } from '../../shared/markdown/same-value'
import type { OutsideEvent } from '../../shared/model/outside-event'
import { outsideNews, type OutsideNews } from '../../shared/notebook/outside-events'
import type { RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import type { Where } from '../storage/listing'
import { hasOwnFolder } from '../storage/lock-file'
import { heartbeatMs, type NotebookLock } from '../storage/notebook-lock'
import { openNotebook, type OpenedNotebook } from '../storage/open-notebook'
import { OutsideTracker, settleMs } from './outside-tracker'
import { Watching } from './watching'

/** What the surroundings of a notebook need of whoever has it open. */
export interface SurroundingsPort {
  readonly now: () => Date
  /** Does something when no change is under way. */
  readonly inTurn: (act: () => Promise<void>) => Promise<void>
  readonly opened: () => OpenedNotebook
  /** The notebook is another one now, and this is why. */
  readonly adopt: (opened: OpenedNotebook, news: OutsideNews) => void
  /** Keeps the text of a record that another program replaced. */
  readonly keepReplaced: (record: RecordFile) => Promise<void>
}

/** So many records at once are another program's doing as a whole, such as another branch of Git. */
const mostReplaced = 100

const noNews: OutsideNews = { events: [], changedPaths: [], renamed: [] }

/**
 * What is around a notebook while it is open: who else wants to change it, and what others do to its
 * files. The methods whose names end in `Now` must be called in turn with changes.
 */
export class Surroundings {
  readonly watching: Watching
  private tracker: OutsideTracker
  private readonly heart: NodeJS.Timeout
  private isOver = false

  constructor(
    { root, stamps }: OpenedNotebook,
    readonly lock: NotebookLock,
    private readonly port: SurroundingsPort,
  ) {
    this.tracker = new OutsideTracker(root, stamps)
    this.watching = new Watching(root, {
      look: (where) => this.inTurn(() => this.lookNow(where)),
      lookAtLock: () => this.inTurn(() => this.lookAtLockNow()),
      onProblem: () => port.adopt(port.opened(), noNews),
    })
    this.heart = setInterval(() => void this.beat(), heartbeatMs).unref()
    void this.watching.start()
  }

  stop(): void {
    this.isOver = true
    clearInterval(this.heart)
    this.watching.stop()
  }

  /** A record that another program took away, as it was known last. */
  goneRecord(path: string): GoneRecord | undefined {
    return this.tracker.goneRecord(path)
  }

  async lookAtLockNow(): Promise<void> {
    await this.lock.look()
    await this.followLockNow()
  }

  /** Takes over what the lock says. Whoever had the notebook may have changed everything in it. */
  async followLockNow(): Promise<void> {
    const opened = this.port.opened()
    const { readOnly } = opened
    const held = this.lock.readOnly
    if (held) {
      const isNews = readOnly === null || (readOnly.reason === 'held' && !isSame(readOnly, held))
      if (isNews) this.port.adopt({ ...opened, readOnly: held }, noNews)
    } else if (readOnly?.reason === 'held') {
      await this.readAgain([])
    }
  }

  /**
   * Looks what is different on the disk, and takes it over.
   * @param isPatient whether what looks half written or is missing is left as it is for a moment.
   */
  async lookNow(where: Where, isPatient = true): Promise<void> {
    const opened = this.port.opened()
    const found = await this.tracker.look(opened.state, where, isPatient)
    const wasGone = opened.readOnly?.reason === 'gone'
    this.watching.setAway(found === null)
    if (found?.isUnsettled) this.watching.lookAgainIn(settleMs)
    if (found === null) {
      if (!wasGone) this.loseFolder(opened)
    } else if (wasGone) {
      await this.readAgain([{ kind: 'folder-back' }])
    } else if (found.state !== opened.state) {
      await this.keepReplaced(opened, found.news.changedPaths)
      this.port.adopt({ ...opened, state: found.state }, found.news)
    }
  }

  /** Takes over what the program itself did to files, without telling of it as news. */
  async takeOverNow(where: Where): Promise<void> {
    const opened = this.port.opened()
    const found = await this.tracker.look(opened.state, where, false)
    if (!found || found.state === opened.state) return
    this.port.adopt({ ...opened, state: found.state }, { ...found.news, events: [] })
  }

  private loseFolder(opened: OpenedNotebook): void {
    const message = say('storage:readOnly.gone', { folder: opened.root })
    const readOnly = { reason: 'gone' as const, message, canTakeOver: false }
    this.port.adopt({ ...opened, readOnly }, { ...noNews, events: [{ kind: 'folder-gone' }] })
  }

  private async readAgain(events: readonly OutsideEvent[]): Promise<void> {
    const before = this.port.opened()
    await this.lock.look()
    const opened = await openNotebook(before.root, this.port.now(), this.lock)
    this.tracker = new OutsideTracker(opened.root, opened.stamps)
    const news = outsideNews(before.state, opened.state)
    this.port.adopt(opened, { ...news, events: [...events, ...news.events] })
  }

  /** What another program replaced becomes a version, where versions are kept at all. */
  private async keepReplaced(
    { root, state, readOnly }: OpenedNotebook,
    paths: readonly string[],
  ): Promise<void> {
    if (readOnly !== null || !hasOwnFolder(root) || paths.length > mostReplaced) return
    for (const path of paths) {
      const known = state.records.get(path)
      if (known) await this.port.keepReplaced(known)
    }
  }

  /** Not in turn: a long change must not look as if nobody was there. */
  private async beat(): Promise<void> {
    await this.lock.beat()
    await this.inTurn(() => this.followLockNow())
  }

  /** What fails now is told when something is to be written, or found out by the next look. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    const actIfOpen = async () => {
      if (!this.isOver) await act()
    }
    return this.port.inTurn(actIfOpen).catch(() => undefined)
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import { ulid } from 'ulid'
import type { ReadOnly } from '../../shared/ipc/views'
import { AppError } from '../../shared/model/failure'
import {
  hasOwnFolder,
  makeLock,
  makeOwnFolder,
  removeLock,
  replaceLock,
  type LockHolder,
} from './lock-file'
import type { Sighting } from './lock-judgement'
import { thisMachine } from './machine'
import { isWritable } from './notebook-folder'
import { codeOf } from './storage-failure'
import { ownLocks, whoHolds } from './who-holds'

/** How often whoever has a notebook open gives a sign. */
export const heartbeatMs = 15_000

/** How long a command of somebody else is waited for. */
const briefMs = 5_000

/** Who wants to change a notebook. */
export interface Locker {
  /** Name and version of the program. */
  readonly program: string
  /** A command line that works for a moment, rather than a window. */
  readonly isBrief: boolean
}

/**
 * Who may change a notebook, told by a file in it. It keeps people from working against each other
 * and is no more than a courtesy: what keeps texts safe is that no file is written over that is not
 * as it was read (`commit-change.ts`). A folder that Attaché never changed is not marked until it is.
 */
export class NotebookLock {
  private mine: LockHolder | null = null
  private other: ReadOnly | null = null
  private isOtherBrief = false
  private sighting: Sighting | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private isReleased = false

  private constructor(
    private readonly root: string,
    private readonly locker: Locker,
  ) {}

  /** Takes the lock, if the notebook is marked at all and nobody has it. Never throws. */
  static async open(root: string, locker: Locker): Promise<NotebookLock> {
    const lock = new NotebookLock(root, locker)
    await lock.look()
    return lock
  }

  /** Why the notebook may only be read; `null` while nobody else has it. */
  get readOnly(): ReadOnly | null {
    return this.other
  }

  /**
   * Looks who has the lock now, and takes it if it is free. Never throws: a disk that refuses says
   * so when something is to be written.
   */
  look(): Promise<void> {
    return this.inTurn(async () => {
      await this.lookNow().catch(ignoreRefusal)
    })
  }

  /** Looks until a command that has the lock is done, or for a few seconds. Never throws. */
  async lookPatiently(): Promise<void> {
    const until = performance.now() + briefMs
    await this.look()
    while (this.other && this.isOtherBrief && performance.now() < until) {
      await wait(50)
      await this.look()
    }
  }

  /** Looks, and gives a sign of life if the lock is ours. Never throws. */
  beat(): Promise<void> {
    return this.inTurn(async () => {
      await this.lookNow().catch(ignoreRefusal)
      if (this.mine === null) return
      const beatAt = new Date().toISOString()
      this.mine = { ...this.mine, beat: this.mine.beat + 1, beatAt }
      await replaceLock(this.root, this.mine).catch(ignoreRefusal)
    })
  }

  /**
   * To be called before anything is written: takes the lock if that was not done yet.
   * @throws AppError `read-only` when somebody else has it
   */
  async ensure(): Promise<void> {
    if (this.mine === null) await this.lookPatiently()
    return this.inTurn(async () => {
      await makeOwnFolder(this.root).catch(ignoreRefusal)
      await this.lookNow().catch(ignoreRefusal)
      if (this.other) throw new AppError('read-only', this.other.message)
    })
  }

  /** Takes the lock from whoever has it. @throws AppError `storage` */
  takeOver(): Promise<void> {
    return this.inTurn(() => this.take())
  }

  /** Gives the lock back. Never throws: one that stays behind is known by its dead process. */
  release(): Promise<void> {
    return this.inTurn(async () => {
      this.isReleased = true
      const { mine } = this
      this.lose(null)
      if (mine === null) return
      try {
        if (whoHolds(this.root, mine.id).state === 'mine') await removeLock(this.root)
      } catch (error) {
        ignoreRefusal(error)
      }
    })
  }

  private async lookNow(): Promise<void> {
    if (this.isReleased) return
    const holding = whoHolds(this.root, this.mine?.id, this.sighting)
    if (holding.state === 'mine') return
    if (holding.state === 'held') {
      // Ours that cannot be read, perhaps for a moment only, is not somebody else's.
      if (holding.sighting === null && this.mine !== null) return
      this.sighting = holding.sighting
      this.isOtherBrief = holding.isBrief
      this.lose(holding.by)
      return
    }
    this.other = null
    if (!isWritable(this.root)) return
    if (holding.state === 'left') await this.take()
    else if (hasOwnFolder(this.root)) await this.make()
  }

  /** Nobody has the lock, or our own was removed. */
  private async make(): Promise<void> {
    const holder = this.mine ?? this.newHolder()
    if (await makeLock(this.root, holder)) this.keep(holder)
    // Somebody was quicker.
    else await this.lookNow()
  }

  private async take(): Promise<void> {
    const holder = this.newHolder()
    await replaceLock(this.root, holder)
    this.keep(holder)
  }

  private keep(holder: LockHolder): void {
    this.lose(null)
    this.mine = holder
    ownLocks.add(holder.id)
  }

  private lose(to: ReadOnly | null): void {
    if (this.mine !== null) ownLocks.delete(this.mine.id)
    this.mine = null
    this.other = to
  }

  private newHolder(): LockHolder {
    const { host, user, fingerprint } = thisMachine()
    const now = new Date().toISOString()
    const { program, isBrief } = this.locker
    const signs = { since: now, beat: 0, beatAt: now }
    const where = { host, user, machine: fingerprint, pid: process.pid }
    return { format: 1, id: ulid(), program, isBrief, ...where, ...signs }
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(act)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

/** A lock that cannot be made keeps nobody from writing; whether that is possible the disk says. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof AppError) && codeOf(error) === undefined) throw error
}

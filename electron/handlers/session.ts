import type { Making } from '../../shared/changes/draft'
import type { GoneRecord } from '../../shared/changes/keep-gone'
import type { Push } from '../../shared/ipc/contract'
import type { Snapshot } from '../../shared/ipc/views'
import type { Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { applyChange } from '../../shared/notebook/apply-change'
import { renamedPaths } from '../../shared/notebook/renamed-paths'
import { makeSnapshot } from '../../shared/notebook/snapshot'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { commitChange } from '../storage/commit-change'
import { sha256Of } from '../storage/content-hash'
import { keepManifest } from '../storage/manifest-file'
import { findNotebookFolder } from '../storage/notebook-folder'
import type { Where } from '../storage/listing'
import { NotebookLock } from '../storage/notebook-lock'
import { openNotebook, type OpenedNotebook } from '../storage/open-notebook'
import { dropBroughtBack } from '../storage/trash-list'
import { Beside, type BesidePort } from './beside'
import { makingAt } from './making'
import { refuseLostReferences, type Review } from './review-undo'
import { SaveBases } from './save-bases'
import { Surroundings } from './surroundings'
import { Turns } from './turns'
import { UndoStacks } from './undo-stacks'
import { Versions } from './versions'

export interface SessionOptions {
  /** Told after every change, opening and closing. */
  readonly onChanged: (push: Push<'notebook.changed'>) => void
  /** Told what other programs did, before `onChanged`. */
  readonly onOutside?: (push: Push<'notebook.outside'>) => void
  readonly now?: () => Date
  /** Name and version of the program, for others who want to change the same notebook. */
  readonly program?: string
}

/** Whether a change can be taken back by the notebook's undo; typed text is the editor's affair. */
type Undo = 'undoable' | 'typed'

/**
 * At most one open notebook and the queue through which everything that touches it goes, one at a
 * time: current state → pure change → durable write → adopt in memory → push.
 */
export class Session {
  private open: OpenedNotebook | null = null
  private around: Surroundings | null = null
  private revision = 0
  private stacks = new UndoStacks()
  private readonly turns = new Turns()
  private bases = new SaveBases()
  private readonly works = new Beside()
  private versions: Versions | null = null
  private follower: Follower = () => undefined

  constructor(readonly options: SessionOptions) {}

  /** Resolves when everything that was asked for so far is on disk: await it before quitting. */
  async settled(): Promise<void> {
    await this.turns.settled()
  }

  /**
   * The notebook as it is now.
   * @throws AppError `not-found` when none is open.
   */
  state(): NotebookState {
    return this.opened().state
  }

  /**
   * Real path of the open notebook's folder.
   * @throws AppError `not-found` when none is open.
   */
  folder(): string {
    return this.opened().root
  }

  /** Whether the notebook in this folder (a real path) is the open one. */
  isOpen(folder: string): boolean {
    return this.open?.root === folder
  }

  snapshot(): Snapshot | null {
    if (!this.open) return null
    const { root, state, readOnly } = this.open
    const { undoName: undo, redoName: redo, undoId } = this.stacks
    const meta = { revision: this.revision, folder: root, readOnly, undo, redo, undoId }
    const snapshot = makeSnapshot(state, meta, sha256Of)
    const problems = [this.versions?.problem, this.around?.watching.problem].filter(isThere)
    return { ...snapshot, problems: [...problems, ...snapshot.problems] }
  }

  /**
   * Does something with the files of the open notebook, when its turn comes.
   * @throws AppError `not-found` when none is open.
   */
  withNotebook<T>(work: (opened: OpenedNotebook, at: Date) => Promise<T>): Promise<T> {
    return this.turns.take(() => work(this.opened(), this.now()))
  }

  /**
   * Begins long work when its turn comes, and lets changes go on beside it. It is stopped when the
   * notebook is left.
   */
  async beside<T>(
    abort: AbortController,
    work: (opened: OpenedNotebook, port: BesidePort) => Promise<T>,
  ): Promise<T> {
    const begun = await this.turns.take(async () => {
      await Promise.resolve()
      const opened = this.opened()
      // In an object, so that the turn does not wait for it.
      return { done: this.works.begin(abort, (port) => work(opened, port)) }
    })
    return begun.done
  }

  /**
   * Does something with files that no change can express, and takes over what they are then. Nobody
   * is told of it as of another program's doing.
   */
  mend<T>(
    paths: readonly string[],
    work: (opened: OpenedNotebook, at: Date) => Promise<T>,
  ): Promise<T> {
    return this.turns.take(async () => {
      const done = await work(this.opened(), this.now())
      await this.around?.takeOverNow(new Set(paths))
      return done
    })
  }

  /** Opens a folder in place of the notebook that is open; that one stays open if this fails. */
  openFolder(folder: string): Promise<Snapshot> {
    return this.turns.take(async () => {
      await this.works.end()
      await this.keepWritten()
      const root = findNotebookFolder(folder)
      const old = root === this.open?.root ? this.around?.lock : null
      const lock = old ?? (await this.lockOf(root))
      try {
        await lock.look()
        this.open = await openNotebook(root, this.now(), lock)
      } catch (error) {
        if (lock !== old) await lock.release()
        throw error
      }
      await this.surround(this.open, lock)
      this.versions = this.versionsOf(root)
      this.bases = new SaveBases()
      this.stacks = new UndoStacks()
      this.tell([], [])
      return this.currentSnapshot()
    })
  }

  /** Closes the notebook, if one is open, and gives its lock back: await it before quitting. */
  close(): Promise<void> {
    return this.turns.take(async () => {
      await this.works.end()
      await this.keepWritten()
      await this.leave(null)
      if (!this.open) return
      this.open = null
      this.versions = null
      this.tell([], [])
    })
  }

  /** Looks who may change the notebook now, and tells if that is different. */
  lookAtLock(): Promise<void> {
    return this.turns.take(async () => {
      await this.around?.lookAtLockNow()
    })
  }

  /**
   * Takes the notebook from whoever has it.
   * @throws AppError `storage` when the lock cannot be written
   */
  takeOver(): Promise<Snapshot> {
    return this.turns.take(async () => {
      this.opened()
      await this.around?.lock.takeOver()
      await this.around?.followLockNow()
      return this.currentSnapshot()
    })
  }

  /** Looks what other programs did there, takes it over and tells it. */
  look(where: Where): Promise<void> {
    return this.turns.take(async () => {
      await this.around?.lookNow(where)
    })
  }

  /** A record that another program took away since the notebook was opened, as it was known last. */
  goneRecord(path: string): GoneRecord | undefined {
    return this.around?.goneRecord(path)
  }

  /** Whether the program's window is in front: then it is looked what happened meanwhile. */
  async setInFront(isInFront: boolean): Promise<void> {
    await this.around?.watching.setInFront(isInFront)
  }

  /**
   * The notebook after one record was read again from disk, where another program may have changed it.
   * @throws AppError `storage` when its file cannot be read.
   */
  stateWithFresh(path: string): Promise<NotebookState> {
    return this.turns.take(async () => {
      await this.around?.lookNow(new Set([path]), false)
      const state = this.state()
      const fault = state.damage.find(({ where }) => where.path === path)
      if (fault && !state.records.has(path)) throw new AppError('storage', fault.message)
      return state
    })
  }

  /**
   * Whether a text that is based on that file can be saved without losing what is there now.
   * @throws AppError `not-found` when no notebook is open.
   */
  isBase(record: RecordFile, fileSha256: string): boolean {
    return this.bases.isSafe(record, fileSha256)
  }

  /**
   * Makes a change and writes it. Resolves only after the durable write, with what `make` returned
   * besides the change.
   */
  change<Made extends { readonly change: Change | null }>(
    make: (state: NotebookState, making: Making) => Made,
    undo: Undo = 'undoable',
  ): Promise<Made> {
    return this.turns.take(async () => {
      const made = make(this.state(), makingAt(this.now()))
      if (!made.change || made.change.edits.length === 0) return made
      await this.commit(made.change, undo)
      if (undo === 'undoable') this.stacks.push(made.change)
      this.tellOf(made.change)
      return made
    })
  }

  /**
   * Takes the last change back.
   * @param id the change that is meant; without it, whichever is the last.
   * @throws AppError `conflict` when that one is not the last any more; nothing was changed then.
   */
  undo(id: string | null = null): Promise<void> {
    return this.takeTurn('undo', id)
  }

  redo(): Promise<void> {
    return this.takeTurn('redo')
  }

  private takeTurn(direction: 'undo' | 'redo', id: string | null = null): Promise<void> {
    return this.turns.take(async () => {
      if (id !== null) this.stacks.expectLast(id)
      const next = this.stacks.next(direction)
      if (!next) throw new AppError('not-found', say('storage:session.nothingToUndo'))
      try {
        const review = next.change.isReturn ? undefined : refuseLostReferences
        await this.commit(next.turned, 'undoable', review)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error
        this.stacks.drop(direction)
        this.tell([], [])
        const { name } = next.change
        throw new AppError('conflict', say('storage:session.changedSince', { name }))
      }
      // What came back is no copy any more; one that cannot be removed from the trash does no harm.
      await dropBroughtBack(this.opened().root, next.turned).catch(() => undefined)
      this.stacks.turn(direction)
      this.tellOf(next.turned)
    })
  }

  private async commit(
    change: Change,
    undo: Undo,
    review: Review = () => undefined,
  ): Promise<void> {
    await this.refuseIfReadOnly()
    const { root, state } = this.opened()
    const at = this.now()
    const after = applyChange(state, change, at.toISOString())
    review(state, after, change)
    try {
      const hasData = change.edits.some((edit) => edit.kind !== 'file')
      if (hasData) await keepManifest(root, state.manifest)
      await this.versions?.before(change, undo === 'typed')
      this.works.before(change)
      await commitChange(root, change, at)
    } catch (error) {
      // What is on disk is not what we thought: look again, and let the caller tell the user.
      const paths = change.edits.map((edit) => (edit.kind === 'file' ? edit.path : edit.file))
      await this.around?.lookNow(new Set(paths))
      throw error
    }
    this.bases.follow(state, after, change)
    this.open = { ...this.opened(), state: after }
    await this.versions?.after(change, undo === 'typed')
  }

  private versionsOf(root: string): Versions {
    return new Versions(root, {
      now: () => this.now(),
      inTurn: (step) =>
        this.turns.take(async () => {
          if (this.open?.root === root) await step(this.open)
        }),
    })
  }

  private async keepWritten(): Promise<void> {
    if (this.open) await this.versions?.keepWritten(this.open)
  }

  /** @throws AppError `read-only` */
  private async refuseIfReadOnly(): Promise<void> {
    const { readOnly } = this.opened()
    if (readOnly) throw new AppError('read-only', readOnly.message)
    try {
      await this.around?.lock.ensure()
    } catch (error) {
      await this.around?.followLockNow()
      throw error
    }
  }

  private lockOf(root: string): Promise<NotebookLock> {
    const program = this.options.program ?? say('frame:appName')
    return NotebookLock.open(root, { program, isBrief: false })
  }

  private async surround(opened: OpenedNotebook, lock: NotebookLock): Promise<void> {
    await this.leave(lock)
    this.around = new Surroundings(opened, lock, {
      now: () => this.now(),
      inTurn: (act) => this.turns.take(act),
      opened: () => this.opened(),
      adopt: (now, { events, changedPaths, renamed }) => {
        this.open = now
        if (events.length > 0) this.options.onOutside?.({ events: [...events] })
        this.tell([...changedPaths], [...renamed])
      },
      keepReplaced: async (record) => this.versions?.outside(record),
    })
  }

  /** @param next the lock that is held from now on. */
  private async leave(next: NotebookLock | null): Promise<void> {
    const { around } = this
    this.around = null
    around?.stop()
    if (around?.lock !== next) await around?.lock.release()
  }

  private tellOf(change: Change): void {
    this.tell(
      change.edits.flatMap((edit) => (edit.kind === 'file' ? [edit.path] : [])),
      renamedPaths(change),
    )
  }

  /** From now on tells somebody what is open after every change; `null`s when nothing is. */
  follow(follower: Follower): void {
    this.follower = follower
  }

  private tell(changedPaths: string[], renamed: { from: string; to: string }[]): void {
    this.revision++
    this.follower(this.open ?? { root: null, state: null })
    this.options.onChanged({ snapshot: this.snapshot(), changedPaths, renamed })
  }

  private opened(): OpenedNotebook {
    if (!this.open) throw new AppError('not-found', say('storage:session.noneOpen'))
    return this.open
  }

  private currentSnapshot(): Snapshot {
    const snapshot = this.snapshot()
    if (!snapshot) throw new AppError('not-found', say('storage:session.noneOpen'))
    return snapshot
  }

  private now(): Date {
    return this.options.now?.() ?? new Date()
  }
}

function isThere<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

type Follower = (open: OpenedNotebook | { readonly root: null; readonly state: null }) => void

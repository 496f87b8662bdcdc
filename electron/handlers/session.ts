import type { Making } from '../../shared/changes/draft'
import { losesReferences } from '../../shared/changes/lost-references'
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
import { isSame } from '../../shared/markdown/same-value'
import { sha256Of } from '../storage/content-hash'
import { keepManifest } from '../storage/manifest-file'
import { findNotebookFolder } from '../storage/notebook-folder'
import { heartbeatMs, NotebookLock } from '../storage/notebook-lock'
import { openNotebook, type OpenedNotebook } from '../storage/open-notebook'
import { refreshRecord } from '../storage/refresh-record'
import { differentPaths } from './different-paths'
import { makingAt } from './making'
import { SaveBases } from './save-bases'
import { UndoStacks } from './undo-stacks'
import { Versions } from './versions'

export interface SessionOptions {
  /** Told after every change, opening and closing. */
  readonly onChanged: (push: Push<'notebook.changed'>) => void
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
  private lock: NotebookLock | null = null
  private heart: NodeJS.Timeout | undefined
  private revision = 0
  private stacks = new UndoStacks()
  private queue: Promise<unknown> = Promise.resolve()
  private bases = new SaveBases()
  private versions: Versions | null = null

  constructor(readonly options: SessionOptions) {}

  /** Resolves when everything that was asked for so far is on disk: await it before quitting. */
  async settled(): Promise<void> {
    await this.queue
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
    const { undoName: undo, redoName: redo } = this.stacks
    const meta = { revision: this.revision, folder: root, readOnly, undo, redo }
    const snapshot = makeSnapshot(state, meta, sha256Of)
    const problem = this.versions?.problem
    return problem ? { ...snapshot, problems: [problem, ...snapshot.problems] } : snapshot
  }

  /**
   * Does something with the files of the open notebook, when its turn comes.
   * @throws AppError `not-found` when none is open.
   */
  withNotebook<T>(work: (opened: OpenedNotebook, at: Date) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.opened(), this.now()))
  }

  /** Opens a folder in place of the notebook that is open; that one stays open if this fails. */
  openFolder(folder: string): Promise<Snapshot> {
    return this.inTurn(async () => {
      await this.keepWritten()
      const root = findNotebookFolder(folder)
      const isOpen = root === this.open?.root
      const lock = (isOpen ? this.lock : null) ?? (await this.lockOf(root))
      try {
        await lock.look()
        this.open = await openNotebook(root, this.now(), lock)
      } catch (error) {
        if (lock !== this.lock) await lock.release()
        throw error
      }
      if (lock !== this.lock) await this.exchangeLock(lock)
      this.versions = this.versionsOf(root)
      this.bases = new SaveBases()
      this.stacks = new UndoStacks()
      this.tell([], [])
      return this.currentSnapshot()
    })
  }

  /** Closes the notebook, if one is open, and gives its lock back: await it before quitting. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      await this.keepWritten()
      await this.exchangeLock(null)
      if (!this.open) return
      this.open = null
      this.versions = null
      this.tell([], [])
    })
  }

  /** Looks who may change the notebook now, and tells if that is different. */
  lookAtLock(): Promise<void> {
    return this.inTurn(async () => {
      await this.lock?.look()
      await this.followLock()
    })
  }

  /**
   * Takes the notebook from whoever has it.
   * @throws AppError `storage` when the lock cannot be written
   */
  takeOver(): Promise<Snapshot> {
    return this.inTurn(async () => {
      this.opened()
      await this.lock?.takeOver()
      await this.followLock()
      return this.currentSnapshot()
    })
  }

  /**
   * The notebook after one record was read again from disk, where another program may have changed it.
   * @throws AppError `storage` when the file cannot be read.
   */
  stateWithFresh(path: string): Promise<NotebookState> {
    return this.inTurn(async () => {
      const opened = this.opened()
      const fresh = refreshRecord(opened.root, opened.state, path)
      if (fresh === opened.state) return fresh
      const known = opened.state.records.get(path)
      if (known && !opened.readOnly) await this.versions?.outside(known)
      this.open = { ...opened, state: fresh }
      this.tell([path], [])
      return fresh
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
    return this.inTurn(async () => {
      const made = make(this.state(), makingAt(this.now()))
      if (!made.change || made.change.edits.length === 0) return made
      await this.commit(made.change, undo)
      if (undo === 'undoable') this.stacks.push(made.change)
      this.tellOf(made.change)
      return made
    })
  }

  undo(): Promise<void> {
    return this.takeTurn('undo')
  }

  redo(): Promise<void> {
    return this.takeTurn('redo')
  }

  private takeTurn(direction: 'undo' | 'redo'): Promise<void> {
    return this.inTurn(async () => {
      const next = this.stacks.next(direction)
      if (!next) throw new AppError('not-found', say('storage:session.nothingToUndo'))
      try {
        await this.commit(next.turned, 'undoable', refuseLostReferences)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error
        this.stacks.drop(direction)
        this.tell([], [])
        const { name } = next.change
        throw new AppError('conflict', say('storage:session.changedSince', { name }))
      }
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
      const hasItems = change.edits.some((edit) => edit.kind === 'item')
      if (hasItems) await keepManifest(root, state.manifest)
      await this.versions?.before(change, undo === 'typed')
      await commitChange(root, change, at)
    } catch (error) {
      // What is on disk is not what we thought: look again, and let the caller tell the user.
      const paths = await this.readAgain().catch(() => [])
      if (paths.length > 0) this.tell(paths, [])
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
        this.inTurn(async () => {
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
      await this.lock?.ensure()
    } catch (error) {
      await this.followLock()
      throw error
    }
  }

  private lockOf(root: string): Promise<NotebookLock> {
    const program = this.options.program ?? say('frame:appName')
    return NotebookLock.open(root, { program, isBrief: false })
  }

  /** Gives back the lock of the notebook that is closed; the other one's gives signs from now on. */
  private async exchangeLock(lock: NotebookLock | null): Promise<void> {
    clearInterval(this.heart)
    await this.lock?.release()
    this.lock = lock
    if (!lock) return
    this.heart = setInterval(() => void this.beat(lock), heartbeatMs).unref()
  }

  /** Not in turn: a long change must not look as if nobody was there. */
  private async beat(lock: NotebookLock): Promise<void> {
    await lock.beat()
    await this.lookAtLock()
  }

  /** Whoever had the notebook may have changed everything: it is read again when it is ours. */
  private async followLock(): Promise<void> {
    if (!this.open || !this.lock) return
    const held = this.lock.readOnly
    const { readOnly } = this.open
    if (held) {
      const isNews = readOnly === null || (readOnly.reason === 'held' && !isSame(readOnly, held))
      if (!isNews) return
      this.open = { ...this.open, readOnly: held }
      this.tell([], [])
    } else if (readOnly?.reason === 'held') {
      this.tell(await this.readAgain(), [])
    }
  }

  /** Reads the folder again. @returns the paths of the records that are different now. */
  private async readAgain(): Promise<string[]> {
    const before = this.opened()
    this.open = await openNotebook(before.root, this.now(), this.lock)
    return differentPaths(before.state, this.open.state)
  }

  private tellOf(change: Change): void {
    this.tell(
      change.edits.flatMap((edit) => (edit.kind === 'file' ? [edit.path] : [])),
      renamedPaths(change),
    )
  }

  private tell(changedPaths: string[], renamed: { from: string; to: string }[]): void {
    this.revision++
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

  /** Runs one thing after the other, whether the one before succeeded or not. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(act)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

type Review = (before: NotebookState, after: NotebookState, change: Change) => void

/** What refers to a record may have been made since the change that is taken back. */
function refuseLostReferences(before: NotebookState, after: NotebookState, change: Change): void {
  if (!losesReferences(before, after, change)) return
  throw new AppError('conflict', say('storage:session.changedSince', { name: change.name }))
}

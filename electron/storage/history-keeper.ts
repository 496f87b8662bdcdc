import type { Change, Edit, FileEdit } from '../../shared/model/change'
import type { Problem } from '../../shared/model/problem'
import type { VersionCause } from '../../shared/model/version'
import { renamedPaths } from '../../shared/notebook/renamed-paths'
import { makeRecordFile } from '../../shared/notebook/record-file'
import type { NotebookState } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { AppError } from '../../shared/model/failure'
import { continueHistory, endHistory, keepVersion } from './history'
import { logOf, type Known } from './history-log'
import { readTextFile } from './read-file'
import { existsInside, realPathInside } from './safe-path'

/** While somebody writes on, a version is kept that often, in milliseconds. */
export const everyMs = 5 * 60 * 1000

/** A file as it stands before it is replaced. */
interface Standing extends Known {
  readonly text: string
}

/**
 * Decides which texts of an open notebook become versions. The rule: whatever is about to be replaced
 * on the disk is kept first, unless it was written within the last five minutes by writing on. What
 * was written so far is kept when five minutes have passed, when another record is written, and when
 * the notebook is closed.
 */
export class HistoryKeeper {
  /** When a text of this log was kept last, or seen to be kept already; by the log's name. */
  private readonly keptAtMs = new Map<string, number>()
  /** The logs of which there was a change since the notebook was opened. */
  private readonly begun = new Set<string>()
  /** Files whose text may not be in the history yet. */
  private readonly pending = new Set<string>()
  private failure: Problem | null = null

  /** @param clockMs a clock that is never set: versions do not depend on what time it is. */
  constructor(
    private readonly root: string,
    private readonly clockMs: () => number = () => performance.now(),
  ) {}

  /** That a version of what was written could not be kept, if so; what was written is on the disk. */
  get problem(): Problem | null {
    return this.failure
  }

  /** Whether there is text that is on the disk but in no version. */
  get hasPending(): boolean {
    return this.pending.size > 0
  }

  /**
   * Keeps what a change is about to replace. To be awaited before it is written.
   * @throws AppError `storage` when that cannot be kept; then the change must not be made. Writing on
   *   is never kept from being saved: there the failure becomes a `problem`.
   */
  async before(change: Change, isTyped: boolean, at: Date): Promise<void> {
    const standing = this.standingBefore(change)
    if (isTyped || isSmall(change)) {
      await this.trying(() => eachOf(standing, (file) => this.keepIfDue(file, at)))
      return
    }
    await eachOf(standing, (file) => this.keep(file, 'change', at, change.name))
    for (const [from, to] of newNames(change)) await continueHistory(this.root, from, to)
  }

  /** Takes note of what a change wrote. */
  async after(change: Change, isTyped: boolean): Promise<void> {
    for (const edit of change.edits) {
      const path = edit.kind === 'file' ? edit.path : edit.file
      if (isTyped || isSmall(change)) this.pending.add(path)
      else if (edit.after === null && edit.kind === 'file') this.pending.delete(path)
    }
    await this.trying(async () => {
      for (const [from, to] of newNames(change)) {
        if (this.begun.has(logOf(from))) this.begun.add(logOf(to))
        await endHistory(this.root, from)
      }
    })
  }

  /** Keeps the last text known of a record whose file another program changed or took away. */
  async outside(known: Standing, at: Date): Promise<void> {
    await this.trying(() => this.keep(known, 'outside', at))
  }

  /** Keeps what was written so far in records other than this one: they were left. */
  async keepLeft(state: NotebookState, path: string, at: Date): Promise<void> {
    await this.keepPending(
      state,
      [...this.pending].filter((one) => one !== path && state.records.has(one)),
      at,
    )
  }

  /** Keeps all that was written so far. */
  async keepWritten(state: NotebookState, at: Date): Promise<void> {
    await this.keepPending(state, [...this.pending], at)
  }

  private async keepPending(
    state: NotebookState,
    paths: readonly string[],
    at: Date,
  ): Promise<void> {
    const standing = paths.flatMap((path) => this.standing(state, path))
    await this.trying(() => eachOf(standing, (file) => this.keep(file, 'typed', at)))
    for (const path of paths) this.pending.delete(path)
  }

  private async keepIfDue(file: Standing, at: Date): Promise<void> {
    const log = logOf(file)
    const keptAtMs = this.keptAtMs.get(log)
    if (keptAtMs !== undefined && this.clockMs() - keptAtMs < everyMs) return
    await this.keep(file, this.begun.has(log) ? 'typed' : 'began', at)
    this.keptAtMs.set(log, this.clockMs())
  }

  private async keep(file: Standing, cause: VersionCause, at: Date, name?: string): Promise<void> {
    await keepVersion(this.root, { ...file, cause, ...(name === undefined ? {} : { name }) }, at)
    const log = logOf(file)
    this.failure = null
    this.begun.add(log)
    // What comes now is another text: if that is written over, it is kept however young it is.
    this.keptAtMs.delete(log)
  }

  /** The files that a change replaces or takes away, as they stand. */
  private standingBefore(change: Change): Standing[] {
    const files = change.edits.filter((edit): edit is FileEdit => edit.kind === 'file')
    const replaced = files.flatMap(({ path, before }) =>
      before === null ? [] : [known(path, before)],
    )
    const others = new Set(change.edits.flatMap(jsonPathOf))
    return [...replaced, ...[...others].flatMap((path) => this.onDisk(path))]
  }

  private standing(state: NotebookState, path: string): Standing[] {
    const record = state.records.get(path)
    return record ? [record] : this.onDisk(path)
  }

  /** A JSON file as it is; one that is not there, or cannot be read, has no text to be kept. */
  private onDisk(path: string): Standing[] {
    try {
      if (path.endsWith('.md') || !existsInside(this.root, path)) return []
      const { text } = readTextFile(realPathInside(this.root, path), path)
      return [{ path, id: null, text }]
    } catch (error) {
      if (error instanceof AppError) return []
      throw error
    }
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const reason = error instanceof AppError ? error.message : String(error)
      const message = say('storage:history.notKept', { reason })
      this.failure = { code: 'history-failed', where: { path: '.attache/history' }, message }
    }
  }
}

/** Writing on, as far as versions go: one entry of one JSON file is changed. */
function isSmall({ edits }: Change): boolean {
  return edits.length === 1 && edits.every(({ kind }) => kind === 'item')
}

function known(path: string, text: string): Standing {
  return { path, id: makeRecordFile(path, text, '').record.id, text }
}

function jsonPathOf(edit: Edit): string[] {
  return edit.kind === 'file' ? [] : [edit.file]
}

/** The records that are known by another name after a change: a new path without an id, or a first id. */
function newNames(change: Change): (readonly [Known, Known])[] {
  const files = change.edits.filter((edit): edit is FileEdit => edit.kind === 'file')
  const renamed = new Map(renamedPaths(change).map(({ from, to }) => [from, to]))
  return files.flatMap(({ path, before }) => {
    const to = renamed.get(path) ?? path
    const after = files.find((edit) => edit.path === to)?.after ?? null
    if (before === null || after === null) return []
    const [one, other] = [known(path, before), known(to, after)]
    return logOf(one) === logOf(other) ? [] : [[one, other] as const]
  })
}

/** So many at a time that the disk can flush them together; what goes into one log, one by one. */
async function eachOf(
  files: readonly Standing[],
  work: (file: Standing) => Promise<void>,
): Promise<void> {
  const byLog = new Map<string, Standing[]>()
  for (const file of files) byLog.set(logOf(file), [...(byLog.get(logOf(file)) ?? []), file])
  const logs = [...byLog.values()]
  for (let start = 0; start < logs.length; start += 16) {
    const bunch = logs.slice(start, start + 16)
    await Promise.all(
      bunch.map(async (ofLog) => {
        for (const file of ofLog) await work(file)
      }),
    )
  }
}

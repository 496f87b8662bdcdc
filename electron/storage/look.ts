import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { GoneReason } from '../../shared/model/outside-event'
import type { Problem } from '../../shared/model/problem'
import { movedPaths } from '../../shared/notebook/moved'
import { makeRecordFile } from '../../shared/notebook/record-file'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { makeBreather } from './breather'
import { damageOf } from './damage'
import { isUntouched, stampIfThere, type FileStamps } from './file-stamp'
import { listWhere, type Listing, type Where } from './listing'
import { readDataAgain } from './look-data'
import { readManifest } from './manifest-file'
import { isRecordName, manifestPath } from './notebook-files'
import { readTextFile } from './read-file'
import { realPathInside } from './safe-path'

/** What a notebook is on the disk now, as far as it was looked at. */
export interface Look {
  /** The same object as before when nothing is different. */
  readonly state: NotebookState
  /** Why records are not in it any more, by path. */
  readonly reasons: ReadonlyMap<string, GoneReason>
  /** Files that look as if somebody was in the middle of writing or moving them: left as they were. */
  readonly doubtful: readonly string[]
}

/** Whether a file that looks half written is taken as it is, because it was waited for. */
export type Patience = (path: string) => boolean

/**
 * Reads what may have changed on the disk. What counts is the content: a file that is the same is the
 * same, whatever its time says. Nothing is written.
 * @param stamps kept up to date; a file whose stamp is certain is read only when it is named.
 * @returns `null` where the folder is not there, or nothing of the notebook is left in it.
 */
export async function lookAtDisk(
  root: string,
  known: NotebookState,
  where: Where,
  stamps: FileStamps,
  isSettled: Patience,
): Promise<Look | null> {
  if (!isFolder(root)) return null
  const listing = await listWhere(root, known, where)
  const touched = await touchedFiles(root, listing, stamps)
  const look = new Reading(root, known, stamps, isSettled)
  await look.readRecords(touched.filter(isRecordName))
  look.missRecords(listing)
  if (look.hasNothingLeft() && !(await isSameNotebook(root, known))) return null
  const dataPaths = [...touched, ...listing.gone].filter((path) => !isRecordName(path))
  const data = await readDataAgain(root, look.state(), dataPaths, stamps, isSettled)
  const found = [...listing.problems, ...look.damage, ...data.damage]
  const lost = stillLost(known, data.state, look.damage)
  const isLost = ({ where }: Problem) => lost.some((one) => one.where.path === where.path)
  const others = [...keptDamage(known, listing, touched), ...found].filter((one) => !isLost(one))
  const state = withDamage(data.state, [...lost, ...others], known)
  return { state, reasons: look.reasons, doubtful: [...look.doubtful, ...data.doubtful] }
}

/** The records of a look, one after the other. */
class Reading {
  readonly reasons = new Map<string, GoneReason>()
  readonly doubtful: string[] = []
  readonly damage: Problem[] = []
  private readonly records: Map<string, RecordFile>
  private isNews = false
  private lost = 0

  constructor(
    private readonly root: string,
    private readonly known: NotebookState,
    private readonly stamps: FileStamps,
    private readonly isSettled: Patience,
  ) {
    this.records = new Map(known.records)
  }

  state(): NotebookState {
    return this.isNews ? { ...this.known, records: this.records } : this.known
  }

  async readRecords(paths: readonly string[]): Promise<void> {
    const breathe = makeBreather()
    for (const path of paths) {
      this.readRecord(path)
      await breathe()
    }
  }

  /** Takes out what is not there any more, unless it may only be on its way to another place. */
  missRecords(listing: Listing): void {
    const gone = listing.gone.flatMap((path) => this.records.get(path) ?? [])
    const came = [...this.records.values()].filter(({ path }) => !this.known.records.has(path))
    const moved = movedPaths(gone, came)
    for (const { path } of gone) {
      if (moved.has(path)) this.takeOut(path)
      else if (this.isSettled(path)) this.lose(path, reasonWhyGone(this.root, path, listing))
      else this.doubtful.push(path)
    }
  }

  /** Whether everything went at once, as when a disk is taken away: then nothing was deleted. */
  hasNothingLeft(): boolean {
    return this.lost > 0 && this.lost === this.known.records.size
  }

  private readRecord(path: string): void {
    const before = this.records.get(path)
    try {
      const { text, modified, stamp } = readTextFile(realPathInside(this.root, path), path)
      if (before && isHalf(text, before.text) && !this.isSettled(path)) {
        this.doubt(path)
        return
      }
      this.stamps.set(path, stamp)
      if (before?.text === text) return
      this.records.set(path, makeRecordFile(path, text, modified).record)
      this.isNews = true
    } catch (error) {
      if (before && !this.isSettled(path)) {
        this.doubt(path)
        return
      }
      this.damage.push(damageOf(path, error))
      if (before) this.lose(path, 'unreadable')
    }
  }

  private doubt(path: string): void {
    this.stamps.delete(path)
    this.doubtful.push(path)
  }

  private lose(path: string, why: GoneReason): void {
    this.lost += 1
    this.reasons.set(path, why)
    this.takeOut(path)
  }

  private takeOut(path: string): void {
    this.stamps.delete(path)
    this.records.delete(path)
    this.isNews = true
  }
}

/** As a program leaves a file for a moment that empties it first and writes it from the start. */
function isHalf(text: string, before: string): boolean {
  return text.length < before.length && before.startsWith(text)
}

/** Another notebook may lie there now; one whose manifest is still there was only emptied. */
async function isSameNotebook(root: string, { manifest }: NotebookState): Promise<boolean> {
  if (!existsSync(join(root, manifestPath))) return false
  const read = await readManifest(root, new Date())
  return read.problems.length === 0 && read.manifest.id === manifest.id
}

async function touchedFiles(
  root: string,
  { present, named }: Listing,
  stamps: FileStamps,
): Promise<string[]> {
  const breathe = makeBreather()
  const touched: string[] = []
  for (const path of present) {
    const known = stamps.get(path)
    const now = known && !named.has(path) ? stampIfThere(join(root, path)) : null
    if (!known || !now || !isUntouched(known, now)) touched.push(path)
    await breathe()
  }
  return touched
}

function reasonWhyGone(root: string, path: string, { problems }: Listing): GoneReason {
  if (isFolder(join(root, path))) return 'folder'
  // Its folder is there, but does not say what is in it; or another thing has its name.
  const isHidden = ({ where }: Problem) => where.path === path || path.startsWith(`${where.path}/`)
  if (problems.some((one) => one.code === 'file-unreadable' && isHidden(one))) return 'unreadable'
  const slash = path.lastIndexOf('/') + 1
  const placeholder = `${path.slice(0, slash)}.${path.slice(slash)}.icloud`
  return existsSync(join(root, placeholder)) ? 'offloaded' : 'deleted'
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What is still true of what was wrong: it lies elsewhere, or its file was not touched. */
function keptDamage(
  known: NotebookState,
  { covers, present }: Listing,
  touched: readonly string[],
): Problem[] {
  const isThere = new Set(present)
  const isRead = new Set(touched)
  return known.damage.filter(
    ({ where: { path } }) => !covers(path) || (isThere.has(path) && !isRead.has(path)),
  )
}

/** A text that was lost is lost until there is one in its file, or the file is gone. */
function stillLost(
  known: NotebookState,
  { records }: NotebookState,
  unreadable: readonly Problem[],
): Problem[] {
  return known.damage.filter(({ code, where: { path } }) => {
    const isUnreadable = unreadable.some((one) => one.where.path === path)
    return code === 'text-lost' && (isUnreadable || records.get(path)?.text.trim() === '')
  })
}

function withDamage(
  state: NotebookState,
  damage: readonly Problem[],
  known: NotebookState,
): NotebookState {
  const isOld =
    damage.length === known.damage.length &&
    damage.every((problem) => known.damage.some((one) => isSameProblem(one, problem)))
  return isOld ? state : { ...state, damage }
}

function isSameProblem(one: Problem, other: Problem): boolean {
  return (
    one.code === other.code && one.where.path === other.where.path && one.message === other.message
  )
}

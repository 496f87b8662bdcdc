import { lstatSync, readdirSync, rmdirSync, type Dirent } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/model/failure'
import type { Change } from '../../shared/model/change'
import type { Passage } from '../../shared/model/passage'
import { recordPathSchema } from '../../shared/model/primitives'
import { makeRecordFile } from '../../shared/notebook/record-file'
import { passagesPathOf, type RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { makeBreather } from './breather'
import { CollectionFile } from './collection-file'
import { removeDurably } from './durable-names'
import { readTextFile } from './read-file'
import { existsInside, realPathInside } from './safe-path'
import { codeOf, storageFailure } from './storage-failure'
import { trashFolder } from './trash'
import { WrongContent } from './wrong-content'

/** Where something lies in the trash: the folder of its time, and the path that it had. */
export interface TrashPlace {
  readonly stamp: string
  readonly path: string
}

/** A record in the trash. */
export interface Trashed extends TrashPlace {
  readonly record: RecordFile
  /** When it was put there, ISO 8601; `null` where the folder does not say so. */
  readonly at: string | null
}

/** The records in the trash, newest first; files that cannot be read are left out. */
export async function trashedRecords(root: string): Promise<Trashed[]> {
  const found: Trashed[] = []
  const breathe = makeBreather()
  for (const stamp of namesIn(join(root, trashFolder)).sort().reverse()) {
    for (const path of filesBelow(root, stamp)) {
      if (!isRecordPath(path)) continue
      const trashed = readQuietly(root, { stamp, path })
      if (trashed) found.push(trashed)
      await breathe()
    }
  }
  return found
}

/**
 * A record in the trash.
 * @throws AppError `not-found` when it is not there any more; `storage` when it cannot be read.
 */
export function trashedRecord(root: string, place: TrashPlace): Trashed {
  const inTrash = pathInTrash(place)
  if (!existsInside(root, inTrash)) throw gone(place)
  const { text, modified } = readTextFile(realPathInside(root, inTrash), place.path)
  return { ...place, record: makeRecordFile(place.path, text, modified).record, at: timeOf(place) }
}

/** The passages that lie in the trash with a source. @throws as `CollectionFile.read` */
export async function trashedPassages(root: string, place: TrashPlace): Promise<Passage[]> {
  const path = passagesPathOf(pathInTrash(place))
  return (await CollectionFile.read(root, path)).items() as Passage[]
}

/**
 * Deletes a record in the trash for good, and with a source its passages.
 * @throws AppError `not-found`, or `storage` when the disk refuses.
 */
export async function deleteForGood(root: string, place: TrashPlace): Promise<void> {
  const inTrash = pathInTrash(place)
  if (!existsInside(root, inTrash)) throw gone(place)
  for (const path of [passagesPathOf(inTrash), inTrash]) {
    if (existsInside(root, path)) await removeDurably(realPathInside(root, path))
  }
  removeEmptyFolders(root, dirname(inTrash))
}

/**
 * Takes out of the trash what a change brought back: it is in the notebook again, byte for byte and
 * durably, so that the copy is none.
 */
export async function dropBroughtBack(root: string, change: Change): Promise<void> {
  for (const edit of change.edits) {
    if (edit.kind !== 'file' || edit.before !== null || edit.after === null) continue
    const { path, after } = edit
    const stamp = namesIn(join(root, trashFolder))
      .sort()
      .reverse()
      .find((each) => readQuietly(root, { stamp: each, path })?.record.text === after)
    if (stamp !== undefined) await deleteForGood(root, { stamp, path })
  }
}

function isRecordPath(path: string): boolean {
  return /\.md$/i.test(path) && recordPathSchema.safeParse(path).success
}

function pathInTrash({ stamp, path }: TrashPlace): string {
  return `${trashFolder}/${stamp}/${path}`
}

function readQuietly(root: string, place: TrashPlace): Trashed | null {
  try {
    return trashedRecord(root, place)
  } catch (error) {
    if (error instanceof WrongContent || error instanceof AppError) return null
    throw error
  }
}

/** `2026-01-31T09-00-00-000Z`, also with a number behind it. */
function timeOf({ stamp }: TrashPlace): string | null {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d-\d{3})Z/.exec(stamp) ?? []
  if (day === undefined) return null
  const time = new Date(`${day}T${hours}:${minutes}:${(seconds ?? '').replace('-', '.')}Z`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** Links are not followed: nothing outside of the trash is ever in it. */
function filesBelow(root: string, stamp: string): string[] {
  const files: string[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesIn(join(root, trashFolder, stamp, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.push(path)
    }
  }
  return files.sort()
}

function namesIn(folder: string): string[] {
  return entriesIn(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
}

function entriesIn(folder: string): Dirent[] {
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw storageFailure('read', folder, error)
  }
}

/** Upwards, as long as a folder of the trash is empty. */
function removeEmptyFolders(root: string, folder: string): void {
  if (folder === trashFolder) return
  try {
    rmdirSync(join(root, folder))
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) return
    throw storageFailure('remove', folder, error)
  }
  removeEmptyFolders(root, dirname(folder))
}

function gone({ path }: TrashPlace): AppError {
  return new AppError('not-found', say('storage:trash.gone', { path }))
}

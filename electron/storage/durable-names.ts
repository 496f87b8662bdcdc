import { closeSync, fsync, openSync, renameSync, unlinkSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { codeOf, storageFailure } from './storage-failure'

/** Resolves when what was written to an open file or folder is on the disk. */
export const flushed = promisify(fsync)

/**
 * Moves a file durably. Both are real paths on one disk; what is at `to` is replaced.
 * @throws AppError `storage` with a sentence; the file is where it was then.
 */
export async function moveDurably(
  from: string,
  to: string,
  shownAs: string = basename(from),
): Promise<void> {
  try {
    const move = () => inFolder(dirname(to), () => renameStubbornly(from, to), back)
    const back = () => renameSync(to, from)
    await inFolder(dirname(from), move, back)
  } catch (error) {
    throw storageFailure('remove', shownAs, error)
  }
}

/**
 * Removes a file that the program itself made for a while. One that is not there is no failure; nor
 * is one that may come back after a power cut, because then it is removed again.
 * @throws AppError `storage` with a sentence; the file is still there then.
 */
export async function removeDurably(path: string): Promise<void> {
  try {
    removeIfThere(path)
  } catch (error) {
    throw storageFailure('remove', basename(path), error)
  }
  await flushFolder(dirname(path)).catch(() => undefined)
}

/**
 * Does something to the names in a folder and flushes it. The folder is opened first, so that all
 * that can fail, except the flush, fails while nothing has happened yet.
 * @param takeBack undoes it when the flush fails; should that fail too, it stays done.
 */
export async function inFolder(
  folder: string,
  act: () => Promise<void>,
  takeBack: () => void = () => undefined,
): Promise<void> {
  const handle = openFolder(folder)
  try {
    await act()
    if (handle !== null) await flushOr(handle, takeBack)
  } finally {
    if (handle !== null) quietly(() => closeSync(handle))
  }
}

async function flushOr(folder: number, takeBack: () => void): Promise<void> {
  try {
    await flushIfPossible(folder)
  } catch (error) {
    quietly(takeBack)
    throw error
  }
}

/** Makes the names in a folder durable. */
export async function flushFolder(folder: string): Promise<void> {
  await inFolder(folder, () => Promise.resolve())
}

/** Windows cannot open folders; it keeps names durable by itself. */
function openFolder(folder: string): number | null {
  return process.platform === 'win32' ? null : openSync(folder, 'r')
}

async function flushIfPossible(folder: number): Promise<void> {
  try {
    await flushed(folder)
  } catch (error) {
    // Some file systems, mostly network ones, cannot flush folders.
    if (!['EINVAL', 'EPERM'].includes(codeOf(error) ?? '')) throw error
  }
}

/**
 * Renames; on Windows a virus scanner or a sync program may hold the file for a moment.
 * @param lookFirst what must be so at the last moment; it throws where it is not.
 */
export async function renameStubbornly(
  from: string,
  to: string,
  lookFirst: () => void = () => undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    lookFirst()
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const mayPass = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '')
      if (!mayPass || attempt === 10) throw error
      await wait(5 * attempt)
    }
  }
}

/** Removes a name, if it is there. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Does what only tidies up: that it failed tells nobody anything. */
export function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // What is left is swept when the folder is opened again.
  }
}

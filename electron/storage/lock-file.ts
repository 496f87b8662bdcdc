import { closeSync, existsSync, linkSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { instantSchema } from '../../shared/model/primitives'
import { flushed, flushFolder, removeDurably, removeIfThere } from './durable-names'
import { writeDurably } from './durable-write'
import { readTextFile } from './read-file'
import { realPathInside } from './safe-path'
import { codeOf } from './storage-failure'
import { temporaryName } from './temporary-name'

/** Relative to the notebook's folder. */
export const lockPath = '.attache/lock.json'

/** Who has a notebook open for writing. Newer programs may tell more. */
export const lockHolderSchema = z.looseObject({
  format: z.int().positive(),
  /** Different each time a notebook is opened. */
  id: z.string().min(1).max(80),
  /** Name and version of the program. */
  program: z.string().max(200),
  /** A command line that works for a moment, rather than a window. */
  isBrief: z.boolean(),
  host: z.string().max(300),
  user: z.string().max(300),
  /** Tells computers of one name apart; see `machine.ts`. */
  machine: z.string().max(80),
  pid: z.int().positive(),
  since: instantSchema,
  /** Counts up while the notebook is open, so that clocks need not agree. */
  beat: z.int().nonnegative(),
  beatAt: instantSchema,
})
export type LockHolder = z.infer<typeof lockHolderSchema>

/** Whether the notebook has a folder of ours: one that was never changed by Attaché has none. */
export function hasOwnFolder(root: string): boolean {
  return existsSync(join(root, dirname(lockPath)))
}

/**
 * Makes the folder of ours, if there is none. The notebook's own folder is never made: its disk may
 * have been taken away at this moment.
 * @throws an error of the file system
 */
export async function makeOwnFolder(root: string): Promise<void> {
  if (hasOwnFolder(root)) return
  mkdirSync(join(root, dirname(lockPath)))
  await flushFolder(root)
}

/** Who holds the lock: `null` for nobody, `unreadable` where there is a lock that does not say. */
export function readLock(root: string): LockHolder | 'unreadable' | null {
  const real = placeOfLock(root)
  if (real === null || !existsSync(real)) return null
  try {
    return lockHolderSchema.parse(JSON.parse(readTextFile(real, lockPath).text))
  } catch {
    // It may have gone at this moment.
    return existsSync(real) ? 'unreadable' : null
  }
}

/**
 * Makes the lock in the folder of ours, if there is none. Others see it whole or not at all.
 * @returns whether it was made: of two programs at once, only one makes it.
 * @throws AppError `storage`, or an error of the file system
 */
export async function makeLock(root: string, holder: LockHolder): Promise<boolean> {
  const real = realPathInside(root, lockPath)
  const beside = join(dirname(real), temporaryName())
  try {
    await writeNew(beside, holder)
    linkSync(beside, real)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!hasNoLinks(error)) throw error
    return await makeDirectly(real, holder)
  } finally {
    removeIfThere(beside)
  }
}

/** Puts this holder in place of whoever holds the lock. @throws AppError `storage` */
export async function replaceLock(root: string, holder: LockHolder): Promise<void> {
  await writeDurably(realPathInside(root, lockPath), textOf(holder), lockPath)
}

/** @throws AppError `storage` */
export async function removeLock(root: string): Promise<void> {
  await removeDurably(realPathInside(root, lockPath))
}

/** `null` where our folder leads out of the notebook: then no lock is ever made. */
function placeOfLock(root: string): string | null {
  try {
    return realPathInside(root, lockPath)
  } catch {
    return null
  }
}

/** Where a disk knows no hard links, a reader may meet the lock for a moment before it says whose. */
async function makeDirectly(real: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeNew(real, holder)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function writeNew(path: string, holder: LockHolder): Promise<void> {
  const file = openSync(path, 'wx')
  try {
    writeSync(file, textOf(holder))
    await flushed(file)
  } finally {
    closeSync(file)
  }
}

function textOf(holder: LockHolder): string {
  return `${JSON.stringify(holder, null, 2)}\n`
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')
}

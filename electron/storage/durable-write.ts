import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { flushed, inFolder, quietly, removeIfThere, renameStubbornly } from './durable-names'
import { expectStill, isStill } from './still-there'
import { storageFailure } from './storage-failure'
import { temporaryName } from './temporary-name'

const beingWritten = new Set<string>()

/** Whether this process is writing that temporary file at this moment. */
export function isBeingWritten(temporary: string): boolean {
  return beingWritten.has(temporary)
}

/** Rights of a new file that only the user may read. */
export const ownerOnly = 0o600

export interface WriteOptions {
  /** Rights of a file that was not there before; without it the system's own. */
  readonly newMode?: number
  /**
   * The text that may be replaced, `null` for no file: where there is anything else at the last
   * moment, it stays. Left out where it does not matter what was there.
   */
  readonly replacing?: string | null | undefined
}

/**
 * The one way in which a file is written. It resolves only when the whole text is on the disk under
 * its name; until then, and after any failure, the old file is there as it was. It keeps a second
 * name until the folder is flushed, so that it can be put back; a file system that knows no second
 * names has the new text then. Calls that only reach memory are synchronous because that is faster;
 * the flush, which may take long, is not.
 * @param target real path of the file, no link in it (see `safe-path.ts`); its folder exists.
 * @param shownAs the name by which the user knows the file.
 * @throws AppError `storage` with a sentence, or `conflict` where another text was to be replaced; no
 *   temporary file is left then.
 */
export async function writeDurably(
  target: string,
  content: string | Uint8Array,
  shownAs: string = basename(target),
  { newMode, replacing }: WriteOptions = {},
): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const temporary = join(dirname(target), temporaryName())
  const former = `${temporary}-former`
  beingWritten.add(temporary).add(former)
  try {
    const mode = modeOf(target, shownAs)
    const replace = async () => {
      await writeTemporary(temporary, bytes, mode ?? newMode ?? null, shownAs)
      if (mode !== null) quietly(() => linkSync(target, former))
      await renameStubbornly(temporary, target, () => expectStill(target, replacing, shownAs))
      // Who had the old file open may have written into it until this moment.
      if (isStill(former, replacing)) return
      renameSync(former, target)
      expectStill(target, replacing, shownAs)
    }
    const takeBack = () => (mode === null ? unlinkSync(target) : renameSync(former, target))
    await inFolder(dirname(target), replace, takeBack)
  } catch (error) {
    quietly(() => removeIfThere(temporary))
    throw storageFailure('write', shownAs, error)
  } finally {
    quietly(() => removeIfThere(former))
    beingWritten.delete(temporary)
    beingWritten.delete(former)
  }
}

/** The rights of the file that is replaced; `null` where there is none yet. */
function modeOf(target: string, shownAs: string): number | null {
  const old = statSync(target, { throwIfNoEntry: false })
  if (!old) return null
  if (!old.isFile()) throw new AppError('storage', say('storage:path.notAFile', { path: shownAs }))
  // Replacing a file needs no right to write to it, so a write-protected one is asked for here.
  accessSync(target, constants.W_OK)
  return old.mode & 0o7777
}

async function writeTemporary(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  shownAs: string,
): Promise<void> {
  const file = mode === null ? openSync(path, 'wx') : openSync(path, 'wx', mode & 0o777)
  try {
    // The folder may have been swapped for a link since its path was checked.
    if (realpathSync(dirname(path)) !== dirname(path)) {
      throw new AppError('storage', say('storage:path.outside', { path: shownAs }))
    }
    writeAll(file, bytes)
    if (mode !== null) fchmodSync(file, mode)
    await flushed(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Writes all bytes to an open file. A nearly full disk takes only part of what it is given and
 * reports no error at first.
 * @param before size of the file so far.
 * @throws Error with the system's code, or ENOSPC when not all bytes were taken.
 */
export function writeAll(file: number, bytes: Uint8Array, before = 0): void {
  let written = 0
  while (written < bytes.length) {
    const count = writeSync(file, bytes, written, bytes.length - written)
    if (count === 0) throw notAllWritten()
    written += count
  }
  if (fstatSync(file).size !== before + bytes.length) throw notAllWritten()
}

function notAllWritten(): Error {
  return Object.assign(new Error('Not all bytes were written'), { code: 'ENOSPC' })
}

import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { flushFolder } from './durable-names'
import { codeOf, storageFailure } from './storage-failure'

/**
 * Where a path of the notebook really lies. Links are followed as long as they stay inside; what
 * does not exist yet is allowed, so that it can be made.
 * @param root real path of the notebook's folder.
 * @param path relative, with `/`.
 * @throws AppError `storage` for a path that leaves the notebook, or whose link leads nowhere.
 */
export function realPathInside(root: string, path: string): string {
  const parts = path.split('/')
  if (!parts.every(isPlainName)) throw outside(path)
  // A disk that was taken away must not be replaced by a folder of that name.
  if (!existsSync(root)) throw new AppError('storage', say('storage:open.gone', { folder: root }))
  let real = root
  for (const [index, part] of parts.entries()) {
    const next = join(real, part)
    const found = statOf(next, path)
    if (!found) return join(real, ...parts.slice(index))
    real = found.isSymbolicLink() ? followInside(root, next, path) : next
  }
  return real
}

/**
 * Whether there is anything at a path of the notebook.
 * @throws AppError `storage` as `realPathInside`.
 */
export function existsInside(root: string, path: string): boolean {
  return statOf(realPathInside(root, path), path) !== undefined
}

/**
 * Makes the folder of a file, durably, when it is not there yet.
 * @param file real path inside the notebook, as `realPathInside` returns it.
 * @throws AppError `storage`
 */
export function makeFolderOf(file: string, shownAs: string): Promise<void> {
  return makeFolder(dirname(file), shownAs)
}

/**
 * Makes a folder and those above it, durably, when they are not there yet.
 * @throws AppError `storage`
 */
export async function makeFolder(folder: string, shownAs = folder): Promise<void> {
  try {
    const first = mkdirSync(folder, { recursive: true })
    if (first === undefined) return
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      await flushFolder(dirname(made))
    }
  } catch (error) {
    throw storageFailure('write', shownAs, error)
  }
}

/** Whether a real path is the folder itself or lies in it. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)
}

function isPlainName(part: string): boolean {
  const foreign = process.platform === 'win32' ? /[\\\0:]/ : /[\\\0]/
  return part !== '' && part !== '.' && part !== '..' && !foreign.test(part)
}

function statOf(real: string, path: string) {
  try {
    return lstatSync(real, { throwIfNoEntry: false })
  } catch (error) {
    throw storageFailure('read', path, error)
  }
}

function followInside(root: string, link: string, path: string): string {
  try {
    const real = realpathSync(link)
    if (isInside(root, real)) return real
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw storageFailure('read', path, error)
  }
  throw outside(path)
}

function outside(path: string): AppError {
  return new AppError('storage', say('storage:path.outside', { path }))
}

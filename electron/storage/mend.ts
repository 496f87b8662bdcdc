import type { CollectionPath } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { isCollection } from './collection-file'
import { writeDurably } from './durable-write'
import { versionsOf } from './history'
import { readText } from './history-texts'
import { isManifest } from './manifest-file'
import { putAside } from './put-aside'
import { existsInside, realPathInside } from './safe-path'
import { WrongContent } from './wrong-content'

/** An earlier text of a JSON file of the notebook that can be read. */
export interface GoodVersion {
  readonly text: string
  /** When it was kept, ISO 8601. */
  readonly at: string
}

/**
 * The newest version of a JSON file of the notebook that holds what such a file should; `null` where
 * none was kept.
 * @throws AppError `storage` when the history cannot be read.
 */
export async function lastGoodVersion(root: string, path: string): Promise<GoodVersion | null> {
  for (const { sha256, at } of versionsOf(root, { path, id: null }).reverse()) {
    const text = await readQuietly(root, sha256)
    if (text !== null && isWhole(path, text)) return { text, at }
  }
  return null
}

/**
 * Gives a damaged JSON file another name beside it, so that a new one can begin in its place.
 * @returns the name it has now, relative to the notebook.
 * @throws AppError `storage`; the file is where it was then.
 */
export async function setAside(root: string, path: string, at: Date): Promise<string> {
  if (!existsInside(root, path)) {
    throw new AppError('not-found', say('storage:damage.gone', { file: path }))
  }
  const aside = await putAside(realPathInside(root, path), at)
  return path.slice(0, path.lastIndexOf('/') + 1) + (aside.split(/[\\/]/).at(-1) ?? '')
}

/**
 * Puts the last good version in place of a damaged JSON file, which is set aside first.
 * @returns when that version was kept.
 * @throws AppError `not-found` when none was kept; nothing was changed then.
 */
export async function restoreLastGood(root: string, path: string, at: Date): Promise<string> {
  const good = await lastGoodVersion(root, path)
  if (!good) throw new AppError('not-found', say('storage:damage.noVersion', { file: path }))
  await setAside(root, path, at)
  await writeDurably(realPathInside(root, path), good.text, path)
  return good.at
}

async function readQuietly(root: string, sha256: string): Promise<string | null> {
  try {
    return await readText(root, sha256)
  } catch (error) {
    if (error instanceof WrongContent) return null
    throw error
  }
}

/** Whether a text is what this file should hold; single entries that are wrong are told otherwise. */
function isWhole(path: string, text: string): boolean {
  try {
    const data: unknown = JSON.parse(text)
    return path === 'notebook.json' ? isManifest(data) : isCollection(path as CollectionPath, data)
  } catch {
    return false
  }
}

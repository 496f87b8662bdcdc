import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { moveDurably } from './durable-names'
import { makeFolderOf, realPathInside } from './safe-path'

/** What was taken out of the notebook: below it a folder for each time, and in it the old paths. */
export const trashFolder = '.attache/trash'

/**
 * Moves a file of the notebook to its trash, under the time and its old path. Only the user's own
 * command deletes it from there.
 * @throws AppError `storage`; the file is still where it was then.
 */
export async function moveToTrash(root: string, path: string, at: Date): Promise<void> {
  const target = freePlace(root, path, at)
  await makeFolderOf(target, path)
  await moveDurably(nameInside(root, path), target, path)
}

/** The name itself, even where it is a link: then the link is meant, not what it leads to. */
export function nameInside(root: string, path: string): string {
  const folder = dirname(path)
  return join(folder === '.' ? root : realPathInside(root, folder), basename(path))
}

function freePlace(root: string, path: string, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-')
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? stamp : `${stamp}-${count}`
    const place = realPathInside(root, `${trashFolder}/${folder}/${path}`)
    if (!existsSync(place)) return place
  }
}

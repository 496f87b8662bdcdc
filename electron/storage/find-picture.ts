import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isPictureName } from '../../shared/markdown/pictures'
import { recordPathSchema } from '../../shared/model/primitives'
import { makeBreather } from './breather'
import { existsInside } from './safe-path'

/** So many folders are looked into for a picture that is named without its folder. */
const mostFolders = 2_000

/**
 * The path of a picture in the notebook, as a text names it: from the folder of the text, from the
 * notebook, in `attachments`, or by its name alone wherever it lies, as Obsidian has it.
 * @param from path of the record in which it is named.
 * @returns `null` where there is none, and for whatever would leave the notebook.
 */
export async function findPicture(
  root: string,
  from: string,
  name: string,
): Promise<string | null> {
  const written = name.replace(/^\//, '')
  const folders = [posix.dirname(from), '.', 'attachments']
  for (const folder of folders) {
    const path = pathInside(posix.join(folder, written))
    if (path !== null && isThere(root, path)) return path
  }
  return written.includes('/') ? null : findByName(root, written)
}

/** A plain path to a picture; none that climbs out, and none in a folder that begins with a dot. */
function pathInside(path: string): string | null {
  return isPictureName(path) && recordPathSchema.safeParse(path).success ? path : null
}

function isThere(root: string, path: string): boolean {
  try {
    return existsInside(root, path)
  } catch {
    return false
  }
}

async function findByName(root: string, name: string): Promise<string | null> {
  if (pathInside(name) === null) return null
  const breathe = makeBreather()
  const folders = ['']
  for (let count = 0; count < folders.length && count < mostFolders; count++) {
    const folder = folders[count] ?? ''
    for (const entry of entriesOf(join(root, folder))) {
      const path = posix.join(folder, entry.name)
      if (entry.isFile() && entry.name === name) return path
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(path)
    }
    await breathe()
  }
  return null
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isPictureName } from '../../shared/markdown/pictures'
import { recordPathSchema } from '../../shared/model/primitives'
import { makeBreather } from './breather'
import { existsInside, realPathInside } from './safe-path'

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
    const found = path === null ? null : listed(root, path)
    if (found !== null) return found
  }
  return written.includes('/') ? null : findByName(root, written)
}

/** A plain path to a picture; none that climbs out, and none in a folder that begins with a dot. */
function pathInside(path: string): string | null {
  return isPictureName(path) && recordPathSchema.safeParse(path).success ? path : null
}

/** The path as its folder has it: the letters of the name may be composed in another way there. */
function listed(root: string, path: string): string | null {
  try {
    if (existsInside(root, path)) return path
    const folder = posix.dirname(path)
    const names = entriesOf(realPathInside(root, folder)).map(({ name }) => name)
    const name = names.find((one) => isSameName(one, posix.basename(path)))
    return name === undefined ? null : posix.join(folder, name)
  } catch {
    return null
  }
}

function isSameName(one: string, other: string): boolean {
  return one.normalize() === other.normalize()
}

async function findByName(root: string, name: string): Promise<string | null> {
  if (pathInside(name) === null) return null
  const breathe = makeBreather()
  const folders = ['']
  for (let count = 0; count < folders.length && count < mostFolders; count++) {
    const folder = folders[count] ?? ''
    for (const entry of entriesOf(join(root, folder))) {
      const path = posix.join(folder, entry.name)
      if (entry.isFile() && isSameName(entry.name, name)) return path
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

import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { makeBreather } from './breather'

/**
 * A folder of the notebook and all those in it, by path; those that begin with a dot are left out,
 * and links are not followed. What cannot be read has no folders.
 */
export async function foldersIn(root: string, folder: string): Promise<string[]> {
  const breathe = makeBreather()
  const folders = [folder]
  for (const path of folders) {
    for (const entry of entriesOf(join(root, path))) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue
      folders.push(path === '' ? entry.name : `${path}/${entry.name}`)
    }
    await breathe()
  }
  return folders
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

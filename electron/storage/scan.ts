import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { recordPathSchema } from '../../shared/model/primitives'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { makeBreather } from './breather'
import { damageOf } from './damage'
import { realPathInside } from './safe-path'
import { isTemporaryName } from './temporary-name'

/** What a notebook's folder holds, by name; no file was opened. All paths relative, with `/`. */
export interface Scan {
  readonly markdown: readonly string[]
  /** The `*.passages.json` files. */
  readonly passages: readonly string[]
  /** Temporary files, of this program or of one that was killed. */
  readonly temporaries: readonly string[]
  readonly problems: readonly Problem[]
}

interface Found {
  markdown: string[]
  passages: string[]
  temporaries: string[]
  problems: Problem[]
}

/**
 * Lists the notebook's files in the order of their paths. Folders that begin with a dot are not
 * entered, and links to folders are not followed: what they lead to is found where it really is.
 * @param root real path of the notebook's folder.
 */
export async function scanFolder(root: string): Promise<Scan> {
  const found: Found = { markdown: [], passages: [], temporaries: [], problems: [] }
  const breathe = makeBreather()
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder, found)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(path)
      else if (!entry.isDirectory()) sortIn(root, path, entry, found)
    }
    await breathe()
  }
  found.markdown.sort()
  found.passages.sort()
  return found
}

function entriesOf(root: string, folder: string, found: Found): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    found.problems.push(damageOf(folder, error))
    return []
  }
}

function sortIn(root: string, path: string, entry: Dirent, found: Found): void {
  if (isTemporaryName(entry.name)) found.temporaries.push(path)
  if (entry.name.startsWith('.')) return
  const isMarkdown = /\.md$/i.test(entry.name)
  if (!isMarkdown && !entry.name.endsWith('.passages.json')) return
  try {
    checkEntry(root, path, entry)
    if (isMarkdown) found.markdown.push(path)
    else found.passages.push(path)
  } catch (error) {
    found.problems.push(damageOf(path, error))
  }
}

/** @throws AppError for a link that leads out, a pipe or device, or a name that no system shares. */
function checkEntry(root: string, path: string, entry: Dirent): void {
  if (!recordPathSchema.safeParse(path).success) {
    throw new AppError('storage', say('storage:path.foreignName', { path }))
  }
  if (entry.isSymbolicLink()) realPathInside(root, path)
  else if (!entry.isFile()) throw new AppError('storage', say('storage:path.notAFile', { path }))
}

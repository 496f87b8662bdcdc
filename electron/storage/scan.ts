import { readdirSync, type Dirent, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { recordPathSchema } from '../../shared/model/primitives'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { makeBreather } from './breather'
import { damageOf } from './damage'
import { realPathInside } from './safe-path'
import { isPassagesName, isRecordName, recordOfPlaceholder } from './notebook-files'
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

/** What both an entry of a folder and the stat of a file can say. */
type Kind = Pick<Dirent, 'isFile' | 'isSymbolicLink'>

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
 * @param start a folder in it with which to begin.
 */
export async function scanFolder(root: string, start = ''): Promise<Scan> {
  const found: Found = { markdown: [], passages: [], temporaries: [], problems: [] }
  const breathe = makeBreather()
  const folders = [start]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder, found)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(path)
      else if (!entry.isDirectory()) sortIn(root, path, entry.name, entry, found)
    }
    await breathe()
  }
  found.markdown.sort()
  found.passages.sort()
  return found
}

/** The same for a single file that is there. */
export function scanFile(root: string, path: string, stat: Stats): Scan {
  const found: Found = { markdown: [], passages: [], temporaries: [], problems: [] }
  sortIn(root, path, basename(path), stat, found)
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

function sortIn(root: string, path: string, name: string, kind: Kind, found: Found): void {
  if (isTemporaryName(name)) found.temporaries.push(path)
  const awaited = recordOfPlaceholder(path)
  if (awaited !== null) found.problems.push(notDownloaded(awaited))
  if (name.startsWith('.') || !(isRecordName(name) || isPassagesName(name))) return
  try {
    checkEntry(root, path, kind)
    if (isRecordName(name)) found.markdown.push(path)
    else found.passages.push(path)
  } catch (error) {
    found.problems.push(damageOf(path, error))
  }
}

/** iCloud keeps the text of a file elsewhere until somebody asks for it. */
function notDownloaded(path: string): Problem {
  return {
    code: 'not-downloaded',
    where: { path },
    message: say('storage:notDownloaded', { path }),
  }
}

/** @throws AppError for a link that leads out, a pipe or device, or a name that no system shares. */
function checkEntry(root: string, path: string, kind: Kind): void {
  if (!recordPathSchema.safeParse(path).success) {
    throw new AppError('storage', say('storage:path.foreignName', { path }))
  }
  if (kind.isSymbolicLink()) realPathInside(root, path)
  else if (!kind.isFile()) throw new AppError('storage', say('storage:path.notAFile', { path }))
}

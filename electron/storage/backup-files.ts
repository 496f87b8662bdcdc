import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { logsFolder } from './history-log'
import { codeOf } from './storage-failure'
import { isTemporaryName } from './temporary-name'

/** What is made anew by itself, or belongs to the program that runs now. */
const leftOut = /^\.attache\/(?:cache|journal|lock[^/]*)(?:\/|$)/

/** A file of the notebook that is to be packed, relative with `/`. */
export interface FileToPack {
  readonly path: string
  readonly bytes: number
}

/** What a file held when the backup began, where it was about to change since. */
export interface HeldFile {
  readonly content: Buffer
  readonly mtime: Date
}

/**
 * The files of a notebook as they were at one moment, although the notebook is worked on while they
 * are packed: what is about to be changed is read before, and kept until its turn comes.
 */
export class BackupFiles {
  readonly list: readonly FileToPack[]
  private readonly left: Map<string, FileToPack>
  private readonly held = new Map<string, HeldFile>()

  constructor(private readonly root: string) {
    this.list = filesOf(root)
    this.left = new Map(this.list.map((file) => [file.path, file]))
  }

  /** To be called before files are changed; also what lies in the trash in their place is held. */
  hold(paths: readonly string[]): void {
    for (const path of paths) {
      this.holdOne(path)
      for (const trashed of this.trashedAs(path)) this.holdOne(trashed)
    }
  }

  /** From now on this file is being packed: what happens to it does not matter any more. */
  take(path: string): HeldFile | null {
    const held = this.held.get(path) ?? null
    this.left.delete(path)
    this.held.delete(path)
    return held
  }

  private holdOne(path: string): void {
    if (!this.left.has(path) || this.held.has(path)) return
    const real = join(this.root, path)
    try {
      this.held.set(path, { content: readFileSync(real), mtime: statSync(real).mtime })
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }

  private trashedAs(path: string): string[] {
    const ending = `/${path}`
    return [...this.left.keys()].filter(
      (one) => one.startsWith('.attache/trash/') && one.endsWith(ending),
    )
  }
}

/** How much of a file belongs to the backup: logs only grow, so that their beginning is what they were. */
export function lengthToPack({ path, bytes }: FileToPack): number {
  return path.startsWith(`${logsFolder}/`) ? bytes : Infinity
}

/** Every ordinary file of the notebook, in order. */
function filesOf(root: string): FileToPack[] {
  const files: FileToPack[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (leftOut.test(path) || isTemporaryName(entry.name)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.push({ path, bytes: lstatSync(join(root, path)).size })
    }
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1))
}

import { existsSync, lstatSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { foldersIn } from './folders-in'
import { lockPath } from './lock-file'
import { isOfNotebook, recordOfPlaceholder } from './notebook-files'
import { codeOf } from './storage-failure'

/** What a watch tells; it says where to look, never what is there. */
export interface WatchListener {
  /** Something happened to this file or folder, or in this folder; `''` is the notebook itself. */
  readonly onHint: (path: string) => void
  /** Something happened to who has the notebook open. */
  readonly onLock: () => void
  /** The system refuses to watch (its error code): nothing more will be told. */
  readonly onFailure: (code: string) => void
}

/** Where the system tells of a whole tree by itself; elsewhere each folder is watched. */
const hasDeepWatch = ['win32', 'darwin'].includes(process.platform)

/**
 * After so many events one looks everywhere. The system forgets what happens when too much waits to be
 * told (16,384 events on Linux, inotify(7)), and Node does not say so.
 */
const manyEvents = 4_096

const ownFolder = dirname(lockPath)

/**
 * Watches the folders of a notebook, not its files: a folder tells of all that happens to the files
 * in it. The chokidar package watches each file too and lists a folder again after each event, which
 * for 10,000 notes in one folder is 1.4 s of work at the start and 0.9 s for each save.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>()
  private isOver = false
  private events = 0

  constructor(
    private readonly root: string,
    private readonly listener: WatchListener,
    private readonly isDeep = hasDeepWatch,
  ) {}

  /** Begins to watch. What happened before it resolves may not be told. */
  async start(): Promise<void> {
    await this.addTree('')
    if (!this.isDeep && existsSync(join(this.root, ownFolder))) this.add(ownFolder)
  }

  close(): void {
    this.isOver = true
    for (const watcher of this.watchers.values()) watcher.close()
    this.watchers.clear()
  }

  private async addTree(folder: string): Promise<void> {
    if (this.isDeep) this.add('')
    else for (const found of await foldersIn(this.root, folder)) this.add(found)
  }

  private add(folder: string): void {
    if (this.isOver || this.watchers.has(folder)) return
    try {
      const options = { persistent: false, recursive: this.isDeep }
      const watcher = watch(join(this.root, folder), options, (event, name) =>
        this.hear(folder, event, name),
      )
      watcher.on('error', (error) => this.lose(folder, error))
      this.watchers.set(folder, watcher)
    } catch (error) {
      this.lose(folder, error)
    }
  }

  /** A folder that went away is no failure. */
  private lose(folder: string, error: unknown): void {
    if (this.isOver) return
    if (!existsSync(join(this.root, folder))) {
      this.leave(folder)
      return
    }
    this.close()
    this.listener.onFailure(codeOf(error) ?? 'unknown')
  }

  private drop(folder: string): void {
    for (const [watched, watcher] of this.watchers) {
      if (watched !== folder && !watched.startsWith(`${folder}/`) && folder !== '') continue
      watcher.close()
      this.watchers.delete(watched)
    }
  }

  private hear(folder: string, event: string, name: string | null): void {
    if (this.isOver) return
    this.events += 1
    if (this.events % manyEvents === 0) this.listener.onHint('')
    if (name === null) this.listener.onHint(folder)
    else this.tell([folder, ...name.split(sep)].filter((part) => part !== '').join('/'), event)
    if (!existsSync(join(this.root, folder))) this.leave(folder)
  }

  private leave(folder: string): void {
    this.drop(folder)
    if (folder === ownFolder) this.listener.onLock()
    else this.listener.onHint(folder)
  }

  private tell(path: string, event: string): void {
    if (path === ownFolder && !this.isDeep) this.add(ownFolder)
    if (path === ownFolder || path === lockPath) this.listener.onLock()
    const subject = recordOfPlaceholder(path) ?? path
    if (subject.split('/').some((part) => part.startsWith('.'))) return
    const isFolder = isFolderNow(join(this.root, subject))
    const wasFolder = this.watchers.has(subject)
    if (isFolder && event === 'rename') void this.addAnew(subject)
    else if (wasFolder && !isFolder) this.drop(subject)
    if (isOfNotebook(subject) || (wasFolder && !isFolder) || (this.isDeep && event === 'rename')) {
      this.listener.onHint(subject)
    }
  }

  /** It may be another folder than the one of that name that was watched; and it is not empty, perhaps. */
  private async addAnew(folder: string): Promise<void> {
    this.drop(folder)
    await this.addTree(folder)
    this.listener.onHint(folder)
  }
}

function isFolderNow(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { FileEdit } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { isSameRecord } from '../../shared/notebook/renamed-paths'
import { say } from '../../shared/words/words'
import { flushFolder, moveDurably, removeDurably } from './durable-names'
import { writeDurably } from './durable-write'
import { readTextFile } from './read-file'
import { existsInside, makeFolderOf, realPathInside } from './safe-path'
import type { Position, Step } from './step'
import { storageFailure } from './storage-failure'
import { moveToTrash, nameInside } from './trash'

/** One Markdown file made, changed, moved to the trash, or renamed to the same name in other case. */
export class FileStep implements Step {
  readonly path: string
  readonly isRemoval: boolean

  /** @param others all edits of files in the same change. */
  constructor(
    private readonly root: string,
    private readonly edit: FileEdit,
    private readonly others: readonly FileEdit[],
    private readonly at: Date,
  ) {
    this.path = edit.path
    this.isRemoval = edit.after === null
  }

  async position(): Promise<Position> {
    await Promise.resolve()
    return this.positionOf(this.textOnDisk())
  }

  async bring(to: 'before' | 'after'): Promise<void> {
    const now = this.textOnDisk()
    // Other files may have been written since this one was looked at.
    if (this.positionOf(now) === 'neither') {
      throw new AppError('conflict', say('storage:change.conflict', { file: this.path }))
    }
    const text = this.edit[to]
    if (text === null) return this.takeAway()
    const real = realPathInside(this.root, this.path)
    await makeFolderOf(real, this.path)
    // Where case is not told apart, the file of the other name is found under this one.
    const replacing = this.twin() ? undefined : now
    await writeDurably(real, text, this.path, { replacing })
  }

  private positionOf(text: string | null | undefined): Position {
    const { before, after } = this.edit
    if (text === undefined) return 'neither'
    if (text === after) return 'after'
    // Where case is not told apart, the new text may already lie under the old name.
    return text === before || (after === null && text === this.twin()?.after) ? 'before' : 'neither'
  }

  /**
   * The file's text, `null` where there is none, `undefined` where another file has the name in
   * other case. On disks that do not tell case apart only the listing of the folder says which name
   * a file has; it is asked when a name comes or goes.
   */
  private textOnDisk(): string | null | undefined {
    const real = realPathInside(this.root, this.path)
    if (!existsInside(this.root, this.path)) return null
    const isNameAtStake = this.edit.before === null || this.edit.after === null
    if (!isNameAtStake || isListed(nameInside(this.root, this.path))) {
      return readTextFile(real, this.path).text
    }
    return this.twin() ? null : undefined
  }

  private async takeAway(): Promise<void> {
    const twin = this.twin()
    const own = nameInside(this.root, this.path)
    const names = twin ? namesBeside(own) : null
    if (twin && names?.includes(basename(own)) === false) {
      // It has its other name already.
      await flushFolder(dirname(own))
    } else if (twin && names?.includes(basename(twin.path)) === false) {
      await moveDurably(own, nameInside(this.root, twin.path), this.path)
    } else if (this.hasMoved()) {
      // It is under its new name already, and its old text in the history: in the trash it would
      // look as if it had been removed.
      await removeDurably(own)
    } else {
      await moveToTrash(this.root, this.path, this.at)
    }
  }

  /** Whether another edit of the change has the same record under another name. */
  private hasMoved(): boolean {
    const own = [this.edit.before, this.edit.after].find((text) => text !== null) ?? ''
    return this.others.some(({ path, before, after }) => {
      const isOpposite = this.edit.after === null ? before === null : after === null
      return path !== this.path && isOpposite && isSameRecord(own, after ?? before ?? '')
    })
  }

  /** The other side of a rename that only changes the case, or the form of accents. */
  private twin(): FileEdit | undefined {
    return this.others.find(({ path }) => path !== this.path && fold(path) === fold(this.path))
  }
}

/**
 * Whether a folder lists a file by this very name, but for the composition of its letters.
 * @throws AppError `storage`
 */
export function isListed(name: string): boolean {
  const wanted = basename(name).normalize('NFC')
  return namesBeside(name).some((each) => each.normalize('NFC') === wanted)
}

/**
 * The names in the folder of a file, as they are written there. Only they say whether two names are
 * one file: the numbers of files do not, where a program beside the kernel makes them up.
 * @throws AppError `storage`
 */
function namesBeside(name: string): string[] {
  try {
    return readdirSync(dirname(name))
  } catch (error) {
    throw storageFailure('read', basename(name), error)
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

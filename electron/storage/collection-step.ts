import type { CollectionPath, ItemEdit } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { isSame } from '../../shared/markdown/same-value'
import { say } from '../../shared/words/words'
import { CollectionFile } from './collection-file'
import { makeFolderOf, realPathInside } from './safe-path'
import type { Position, Step } from './step'
import { moveToTrash } from './trash'

/** Items of one JSON file made, changed or removed. */
export class CollectionStep implements Step {
  readonly isRemoval = false

  constructor(
    private readonly root: string,
    readonly path: CollectionPath,
    private readonly edits: readonly ItemEdit[],
    private readonly at: Date,
  ) {}

  async position(): Promise<Position> {
    return this.positionIn(await CollectionFile.read(this.root, this.path))
  }

  private positionIn(file: CollectionFile): Position {
    const isAt = (side: 'before' | 'after') =>
      this.edits.every((edit) => isSame(file.find(edit.id), edit[side]))
    if (isAt('after')) return 'after'
    return isAt('before') ? 'before' : 'neither'
  }

  async bring(to: 'before' | 'after'): Promise<void> {
    const file = await CollectionFile.read(this.root, this.path)
    // Other files may have been written since this one was looked at.
    if (this.positionIn(file) === 'neither') {
      throw new AppError('conflict', say('storage:change.conflict', { file: this.path }))
    }
    file.put(new Map(this.edits.map((edit) => [edit.id, edit[to]])))
    if (file.isEmpty() && this.path.endsWith('.passages.json')) {
      await moveToTrash(this.root, this.path, this.at)
    } else {
      await makeFolderOf(realPathInside(this.root, this.path), this.path)
      await file.write()
    }
  }
}

import { inverse, type Change } from '../../shared/model/change'

/** A change that is about to be taken back or made again. */
export interface Turn {
  /** The change as the user made it. */
  readonly change: Change
  /** What is to be done now. */
  readonly turned: Change
}

/** What the user did in a notebook and took back, since it was opened; typed text is the editor's. */
export class UndoStacks {
  private undoable: Change[] = []
  private redoable: Change[] = []

  /** Name of the change that undo takes back, in words. */
  get undoName(): string | null {
    return this.undoable.at(-1)?.name ?? null
  }

  /** Name of the change that redo makes again, in words. */
  get redoName(): string | null {
    return this.redoable.at(-1)?.name ?? null
  }

  /** Takes note of a new change; what was taken back before it is out of reach from now on. */
  push(change: Change): void {
    this.undoable.push(change)
    this.redoable = []
  }

  /** What the next step in this direction does; `null` when there is none. */
  next(direction: 'undo' | 'redo'): Turn | null {
    const change = (direction === 'undo' ? this.undoable : this.redoable).at(-1)
    if (!change) return null
    return { change, turned: direction === 'undo' ? inverse(change) : change }
  }

  /** The next step in this direction was made. */
  turn(direction: 'undo' | 'redo'): void {
    const change = this.drop(direction)
    if (change) (direction === 'undo' ? this.redoable : this.undoable).push(change)
  }

  /** The next step can never be made any more; what is behind it stays reachable. */
  drop(direction: 'undo' | 'redo'): Change | undefined {
    return (direction === 'undo' ? this.undoable : this.redoable).pop()
  }
}

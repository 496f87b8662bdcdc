import { inverse, type Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'

/** A change that is about to be taken back or made again. */
export interface Turn {
  /** The change as the user made it. */
  readonly change: Change
  /** What is to be done now. */
  readonly turned: Change
}

interface Done {
  readonly id: string
  readonly change: Change
}

let made = 0

/** What the user did in a notebook and took back, since it was opened; typed text is the editor's. */
export class UndoStacks {
  private undoable: Done[] = []
  private redoable: Done[] = []

  /** Name of the change that undo takes back, in words. */
  get undoName(): string | null {
    return this.undoable.at(-1)?.change.name ?? null
  }

  /** Name of the change that redo makes again, in words. */
  get redoName(): string | null {
    return this.redoable.at(-1)?.change.name ?? null
  }

  /** Tells the change that undo takes back from all others since the program was started. */
  get undoId(): string | null {
    return this.undoable.at(-1)?.id ?? null
  }

  /** Takes note of a new change; what was taken back before it is out of reach from now on. */
  push(change: Change): void {
    made += 1
    this.undoable.push({ id: String(made), change })
    this.redoable = []
  }

  /** What the next step in this direction does; `null` when there is none. */
  next(direction: 'undo' | 'redo'): Turn | null {
    const change = (direction === 'undo' ? this.undoable : this.redoable).at(-1)?.change
    if (!change) return null
    return { change, turned: direction === 'undo' ? inverse(change) : change }
  }

  /** @throws AppError `conflict` unless this change is the one that undo takes back. */
  expectLast(id: string): void {
    const last = this.undoable.at(-1)
    if (last?.id === id) return
    const meant = this.undoable.find((done) => done.id === id)
    if (!meant || !last) throw new AppError('conflict', say('storage:session.undoGone'))
    const names = { name: meant.change.name, last: last.change.name }
    throw new AppError('conflict', say('storage:session.notTheLast', names))
  }

  /** The next step in this direction was made. */
  turn(direction: 'undo' | 'redo'): void {
    const done = (direction === 'undo' ? this.undoable : this.redoable).pop()
    if (done) (direction === 'undo' ? this.redoable : this.undoable).push(done)
  }

  /** The next step can never be made any more; what is behind it stays reachable. */
  drop(direction: 'undo' | 'redo'): void {
    ;(direction === 'undo' ? this.undoable : this.redoable).pop()
  }
}

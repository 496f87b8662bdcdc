import type { Change } from '../../shared/model/change'

/** What work that goes on beside the changes is told. */
export interface BesidePort {
  /** From now on it is told which files a change is about to touch, before it does. */
  readonly beforeChanges: (listener: (paths: readonly string[]) => void) => void
}

interface Work {
  readonly abort: AbortController
  readonly listeners: ((paths: readonly string[]) => void)[]
  readonly done: Promise<unknown>
}

/** Long work on the open notebook that keeps nobody from changing it. */
export class Beside {
  private readonly works = new Set<Work>()

  /** Begins it; the notebook is not left before it has ended or was stopped. */
  begin<T>(abort: AbortController, work: (port: BesidePort) => Promise<T>): Promise<T> {
    const listeners: Work['listeners'][number][] = []
    const done = work({ beforeChanges: (listener) => listeners.push(listener) })
    const entry = { abort, listeners, done }
    this.works.add(entry)
    return done.finally(() => this.works.delete(entry))
  }

  /** To be called before a change is written. */
  before({ edits }: Change): void {
    const paths = edits.map((edit) => (edit.kind === 'file' ? edit.path : edit.file))
    for (const { listeners } of this.works) for (const tell of listeners) tell(paths)
  }

  /** Stops all of it, and resolves when nothing is left. */
  async end(): Promise<void> {
    const works = [...this.works]
    for (const { abort } of works) abort.abort()
    await Promise.allSettled(works.map(({ done }) => done))
  }
}

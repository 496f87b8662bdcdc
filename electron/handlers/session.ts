import type { Push } from '../../shared/ipc/contract'

export interface SessionOptions {
  /** Told after every change, opening and closing. */
  readonly onChanged: (push: Push<'notebook.changed'>) => void
  readonly now?: () => Date
}

/**
 * At most one open notebook and the queue through which everything that touches it goes, one at a
 * time.
 */
export class Session {
  constructor(readonly options: SessionOptions) {}

  /** Resolves when everything that was asked for so far is on disk: await it before quitting. */
  settled(): Promise<void> {
    return Promise.resolve()
  }
}

/** What long work asks of whoever wants it: it tells how far it is, and stops when it is told to. */
export interface LongWork {
  readonly signal?: AbortSignal
  /** Called now and then; `done` of `total` bytes. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The user stopped it; nothing of it is left. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'Cancelled'
  }
}

import { Worker } from 'node:worker_threads'
import type { SearchDocument } from '../../shared/search/document'
import type { SearchOrder } from '../../shared/search/search'
import type { Engine, EngineAnswer } from './engine'
import type { FromThread, ToThread } from './messages'

interface Waiting {
  readonly resolve: (answer: EngineAnswer) => void
  readonly reject: (error: unknown) => void
}

/** An index in a thread of its own. */
export class ThreadEngine implements Engine {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private turn = 0
  private failure: Error | null = null

  /** @param program the built file of the thread. */
  constructor(program: string) {
    this.worker = new Worker(program)
    this.worker.unref()
    this.worker.on('message', ({ turn, answer }: FromThread) => {
      this.waiting.get(turn)?.resolve(answer)
      this.waiting.delete(turn)
    })
    this.worker.on('error', (error) => {
      this.end(error instanceof Error ? error : new Error(String(error)))
    })
    this.worker.on('exit', () => {
      this.end(new Error('The search thread has ended'))
    })
  }

  put(documents: readonly SearchDocument[]): void {
    if (documents.length > 0) this.tell({ kind: 'put', documents })
  }

  remove(keys: readonly string[]): void {
    if (keys.length > 0) this.tell({ kind: 'remove', keys })
  }

  search(order: SearchOrder): Promise<EngineAnswer> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure)
        return
      }
      const turn = ++this.turn
      this.waiting.set(turn, { resolve, reject })
      this.tell({ kind: 'search', turn, order })
    })
  }

  stop(): void {
    void this.worker.terminate()
  }

  private tell(message: ToThread): void {
    this.worker.postMessage(message)
  }

  private end(error: Error): void {
    this.failure ??= error
    for (const { reject } of this.waiting.values()) reject(this.failure)
    this.waiting.clear()
  }
}

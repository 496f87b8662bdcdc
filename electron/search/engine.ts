import type { SearchDocument } from '../../shared/search/document'
import { search, type SearchAnswer, type SearchOrder } from '../../shared/search/search'
import { SearchIndex } from '../../shared/search/search-index'

/** What holds an index and answers from it: here, or in a thread of its own. */
export interface Engine {
  put(documents: readonly SearchDocument[]): void
  remove(keys: readonly string[]): void
  /** Answers when everything that was put before is in the index. */
  search(order: SearchOrder): Promise<EngineAnswer>
  stop(): void
}

export interface EngineAnswer extends SearchAnswer {
  /** Whether so much of the index is out of date that it is better made anew. */
  readonly isWorn: boolean
}

/** An index in this thread: for the command line, and for tests without a built program. */
export class LocalEngine implements Engine {
  private readonly index = new SearchIndex()

  put(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.index.put(document)
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) this.index.remove(key)
  }

  search(order: SearchOrder): Promise<EngineAnswer> {
    return Promise.resolve(this.answer(order))
  }

  /** The same, at once. */
  answer(order: SearchOrder): EngineAnswer {
    return { ...search(this.index, order), isWorn: this.index.isWorn }
  }

  stop(): void {
    // Nothing runs.
  }
}

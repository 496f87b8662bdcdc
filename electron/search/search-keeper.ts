import type { NotebookState } from '../../shared/notebook/state'
import type { SearchDocument } from '../../shared/search/document'
import { difference, type Pending } from '../../shared/search/documents'
import type { SearchOrder } from '../../shared/search/search'
import type { Engine, EngineAnswer } from './engine'

/** So long the thread that owns the notebook works for the index before it does something else. */
const turnMs = 8
/** What one change of the user's makes new is taken over before the next search, not after it. */
const fewDocuments = 500

/**
 * Keeps an index current with the open notebook: everything when it is opened, then what changed,
 * in small turns, so that nothing else waits.
 */
export class SearchKeeper {
  private engine: Engine | null = null
  private folder: string | null = null
  /** The state of which everything is in the index or in `pending`. */
  private known: NotebookState | null = null
  private wanted: NotebookState | null = null
  private pending: Pending[] = []
  private isUnderWay = false

  constructor(private readonly makeEngine: () => Engine) {}

  /** The notebook is like this now; `null` when none is open. */
  follow(folder: string | null, state: NotebookState | null): void {
    if (folder !== this.folder) this.forget()
    this.folder = folder
    this.wanted = state
    this.goOn()
  }

  /** How much of the notebook is not in the index yet. */
  get left(): number {
    this.compare()
    return this.pending.length
  }

  /** Answers from what is in the index by now. */
  async search(order: SearchOrder): Promise<EngineAnswer> {
    this.compare()
    if (this.pending.length <= fewDocuments) while (this.pending.length > 0) this.takeTurn()
    const { engine } = this
    if (!engine) throw new Error('No notebook is followed')
    try {
      const answer = await engine.search(order)
      if (answer.isWorn && engine === this.engine) this.begin()
      return answer
    } catch (error) {
      // A thread that ended is begun anew; the next search finds again what is there by then.
      if (engine === this.engine) this.begin()
      throw error
    }
  }

  private forget(): void {
    this.engine?.stop()
    this.engine = null
    this.known = null
    this.pending = []
  }

  private begin(): void {
    this.forget()
    this.goOn()
  }

  /** Finds out what is new since the last time. */
  private compare(): void {
    const { wanted, known } = this
    if (!wanted || wanted === known) return
    this.engine ??= this.makeEngine()
    const { put, remove } = difference(wanted, known)
    const gone = new Set(remove)
    this.pending = [...this.pending.filter(({ key }) => !gone.has(key)), ...put]
    this.engine.remove(remove)
    this.known = wanted
  }

  private goOn(): void {
    if (this.isUnderWay) return
    this.isUnderWay = true
    setImmediate(() => {
      this.isUnderWay = false
      this.compare()
      this.takeTurn()
      if (this.pending.length > 0) this.goOn()
    })
  }

  private takeTurn(): void {
    const end = performance.now() + turnMs
    const documents: SearchDocument[] = []
    let taken = 0
    for (const { make } of this.pending) {
      documents.push(make())
      taken++
      if (performance.now() > end) break
    }
    this.pending.splice(0, taken)
    this.engine?.put(documents)
  }
}

import type { GoneRecord } from '../../shared/changes/keep-gone'
import { outsideNews, type OutsideNews } from '../../shared/notebook/outside-events'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import type { FileStamps } from '../storage/file-stamp'
import type { Where } from '../storage/listing'
import { lookAtDisk } from '../storage/look'

/**
 * How long a file that looks half written, or is missing, is waited for: programs save by emptying a
 * file first, or by putting another one in its place.
 */
export const settleMs = 1_000

/** How long the two halves of a move may lie apart: sync programs copy first and delete then. */
const moveMs = 10_000

/** What other programs made of the notebook. */
export interface OutsideLook {
  readonly state: NotebookState
  readonly news: OutsideNews
  /** Whether something must be looked at again when `settleMs` have passed. */
  readonly isUnsettled: boolean
}

interface Seen {
  readonly record: RecordFile
  readonly way: 'gone' | 'came'
  readonly atMs: number
}

/** Follows the files of one open notebook from look to look. */
export class OutsideTracker {
  private doubtful = new Map<string, number>()
  private seen: readonly Seen[] = []
  private readonly gone = new Map<string, GoneRecord>()

  constructor(
    private readonly root: string,
    private readonly stamps: FileStamps,
  ) {}

  /**
   * Looks what is different from what is known.
   * @param isPatient whether what looks half done is left as it is for now.
   * @returns `null` where the notebook's folder, or everything in it, is gone.
   */
  async look(known: NotebookState, where: Where, isPatient: boolean): Promise<OutsideLook | null> {
    const nowMs = performance.now()
    const isSettled = (path: string) =>
      !isPatient || nowMs - (this.doubtful.get(path) ?? nowMs) >= settleMs
    const places = where === 'everywhere' ? where : new Set([...where, ...this.doubtful.keys()])
    const found = await lookAtDisk(this.root, known, places, this.stamps, isSettled)
    if (!found) return null
    this.doubtful = new Map(
      found.doubtful.map((path) => [path, this.doubtful.get(path) ?? nowMs] as const),
    )
    const { state } = found
    const news = outsideNews(known, state, found.reasons, this.recentlySeen(nowMs))
    this.remember(known, state, news, nowMs)
    return { state, news, isUnsettled: this.doubtful.size > 0 }
  }

  /** A record that another program took away since the notebook was opened, as it was known last. */
  goneRecord(path: string): GoneRecord | undefined {
    return this.gone.get(path)
  }

  private recentlySeen(nowMs: number) {
    this.seen = this.seen.filter(({ atMs }) => nowMs - atMs < moveMs)
    const of = (way: Seen['way']) =>
      this.seen.filter((one) => one.way === way).map(({ record }) => record)
    return { gone: of('gone'), came: of('came') }
  }

  private remember(
    before: NotebookState,
    after: NotebookState,
    { events, renamed }: OutsideNews,
    atMs: number,
  ): void {
    const settled = new Set(renamed.flatMap(({ from, to }) => [from, to]))
    const seen = events.flatMap((event): Seen[] => {
      if (event.kind !== 'gone' && event.kind !== 'came') return []
      const record = (event.kind === 'gone' ? before : after).records.get(event.path)
      if (record && event.kind === 'gone') {
        const passages = before.passages.get(event.path) ?? []
        this.gone.set(event.path, { record, passages })
      }
      return record ? [{ record, way: event.kind, atMs }] : []
    })
    this.seen = [...this.seen.filter(({ record }) => !settled.has(record.path)), ...seen]
  }
}

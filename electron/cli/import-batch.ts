import type { Making } from '../../shared/changes/draft'
import { setFields } from '../../shared/markdown/front-matter'
import type { Change, FileEdit } from '../../shared/model/change'
import type { RecordKind } from '../../shared/model/record-kind'
import { makeRecordFile } from '../../shared/notebook/record-file'
import { capturedSha256 } from '../../shared/notebook/record-text'
import { recordsInOrder } from '../../shared/notebook/records'
import { keyOf, type NotebookState, type RecordFile } from '../../shared/notebook/state'
import { foldName } from '../../shared/notebook/titles'
import { say } from '../../shared/words/words'

/** A record that an import makes. */
export interface Imported {
  readonly kind: RecordKind
  readonly title: string
  readonly path: string
}

/** The records of one import, which are put into the notebook all in one change. */
export class ImportBatch {
  readonly imported: Imported[] = []
  private readonly edits: FileEdit[] = []
  private readonly paths = new Set<string>()
  private readonly ids = new Set<string>()
  private readonly keys = new Set<string>()
  private readonly captured = new Map<string, string>()

  constructor(
    readonly state: NotebookState,
    readonly making: Making,
  ) {
    for (const record of recordsInOrder(state)) this.take(record)
    // A file that could not be read has its place all the same.
    for (const { where } of state.damage) this.paths.add(foldName(where.path))
  }

  /** The citation keys that are in use. */
  get takenKeys(): ReadonlySet<string> {
    return this.keys
  }

  /** Whether nothing has this path yet, on file systems that do not tell case apart either. */
  isFree(path: string): boolean {
    return !this.paths.has(foldName(path))
  }

  /** The path of a source with this captured text. */
  sourceWithText(sha256: string): string | undefined {
    return this.captured.get(sha256)
  }

  /**
   * Puts a file into the notebook as it is; only an id that is taken is left out, because claims
   * must know which record they mean.
   */
  add(path: string, text: string): void {
    const asItIs = this.record(path, text)
    const isTwice = asItIs.id !== null && this.ids.has(asItIs.id)
    const record = isTwice ? this.record(path, setFields(text, { id: undefined })) : asItIs
    this.take(record)
    this.edits.push({ kind: 'file', path, before: null, after: record.text })
    this.imported.push({ kind: record.kind, title: record.title, path })
  }

  /** The change that takes everything in; `null` where there is nothing. */
  change(): Change | null {
    if (this.edits.length === 0) return null
    return { name: say('cli:import.change', { count: this.edits.length }), edits: this.edits }
  }

  private record(path: string, text: string): RecordFile {
    return makeRecordFile(path, text, this.making.now).record
  }

  private take(record: RecordFile): void {
    this.paths.add(foldName(record.path))
    if (record.id !== null) this.ids.add(record.id)
    if (record.kind !== 'source') return
    this.keys.add(keyOf(record))
    this.captured.set(capturedSha256(record, this.making.sha256), record.path)
  }
}

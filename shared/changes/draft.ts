import { isSame } from '../markdown/same-value'
import { setFields } from '../markdown/front-matter'
import type { Change, CollectionPath, Edit, Item } from '../model/change'
import type { Decision } from '../model/mention'
import { AppError } from '../model/failure'
import type { NotebookState, RecordFile } from '../notebook/state'
import { requireRecord } from '../notebook/records'
import { passagesPathOf } from '../notebook/state'
import { say } from '../words/words'

/** What pure code cannot know by itself: the time, new names for things, and hashes. */
export interface Making {
  /** ISO 8601 UTC. */
  readonly now: string
  /** A new identity for a record: a ULID. */
  readonly newId: () => string
  /** Six random characters of `a–z0–9`, for passages and relations. */
  readonly newShortId: () => string
  readonly sha256: (text: string) => string
}

/** A change while it is being made: what was edited last is what the next step sees. */
export class Draft {
  private readonly files = new Map<string, string | null>()
  private readonly newIds = new Map<string, string>()
  private readonly items = new Map<
    string,
    { file: CollectionPath; id: string; item: Item | null }
  >()

  constructor(
    readonly state: NotebookState,
    readonly making: Making,
  ) {}

  /**
   * The record at this path, before the change.
   * @throws AppError `not-found`
   */
  record(path: string): RecordFile {
    return requireRecord(this.state, path)
  }

  /** The whole text of a file as the change leaves it so far; `null` where there is none. */
  text(path: string): string | null {
    const edited = this.files.get(path)
    return edited === undefined ? (this.state.records.get(path)?.text ?? null) : edited
  }

  write(path: string, text: string | null): void {
    this.files.set(path, text === null ? null : wellFormed(text))
  }

  /** Makes a file; its body may be any text, even one that looks like front matter itself. */
  create(path: string, fields: Readonly<Record<string, unknown>>, body: string): void {
    this.write(path, setFields('', fields) + body)
  }

  /** Sets front-matter fields of a file that is there; `undefined` removes one. */
  setFields(path: string, fields: Readonly<Record<string, unknown>>): void {
    const text = this.text(path)
    if (text === null) throw new AppError('not-found', say('changes:recordGone', { path }))
    this.write(path, setFields(text, fields))
  }

  put(file: CollectionPath, id: string, item: Item | null): void {
    this.items.set(`${file} ${id}`, { file, id, item })
  }

  /** A decision about a mention as the change leaves it so far; `null` where there is none. */
  decision(id: string): Decision | null {
    const edited = this.items.get(`mentions.json ${id}`)
    return edited ? (edited.item as Decision | null) : (this.state.decisions.get(id) ?? null)
  }

  /**
   * The id of a record; one without gets it now, because something is about to refer to it.
   * @throws AppError `invalid` when its field `id` is something else of the user's.
   */
  idOf(path: string): string {
    const { id, frontMatter } = this.record(path)
    if (id !== null) return id
    if (frontMatter.id !== undefined && frontMatter.id !== null) {
      throw new AppError('invalid', say('changes:idUnusable', { path }))
    }
    const known = this.newIds.get(path) ?? this.making.newId()
    this.newIds.set(path, known)
    this.setFields(path, { id: known })
    return known
  }

  /** The finished change; what ends as it was is not part of it. */
  change(name: string): Change {
    const edits: Edit[] = []
    for (const [path, after] of this.files) {
      const before = this.state.records.get(path)?.text ?? null
      if (before !== after) edits.push({ kind: 'file', path, before, after })
    }
    for (const { file, id, item } of this.items.values()) {
      const before = itemOf(this.state, file, id)
      if (!isSame(before, item)) edits.push({ kind: 'item', file, id, before, after: item })
    }
    return { name, edits }
  }
}

/** A file can hold neither halves of characters nor zero bytes (CommonMark 0.31, 2.3). */
export function wellFormed(text: string): string {
  return text.replace(/[\p{Cs}\0]/gu, '\ufffd')
}

function itemOf(state: NotebookState, file: CollectionPath, id: string): Item | null {
  if (file === 'claims.json') return state.claims.get(id) ?? null
  if (file === 'relations.json') return state.relations.get(id) ?? null
  if (file === 'mentions.json') return state.decisions.get(id) ?? null
  for (const [source, passages] of state.passages) {
    if (passagesPathOf(source) === file) return passages.find((one) => one.id === id) ?? null
  }
  return null
}

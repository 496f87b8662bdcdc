import type { Claim } from './claim'
import type { Manifest } from './manifest'
import type { Decision } from './mention'
import type { Passage } from './passage'
import type { Relation } from './relation'

/** The JSON files of a notebook that hold items with ids. */
export type CollectionPath =
  'claims.json' | 'relations.json' | 'mentions.json' | `${string}.passages.json`
export type Item = Claim | Relation | Decision | Passage

/** A whole Markdown file before and after; `null` where there is none. */
export interface FileEdit {
  readonly kind: 'file'
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** One item of a JSON file before and after; `null` where there is none. */
export interface ItemEdit {
  readonly kind: 'item'
  readonly file: CollectionPath
  readonly id: string
  readonly before: Item | null
  readonly after: Item | null
}

/** The settings in `notebook.json` before and after; what else stands there is not touched. */
export interface SettingsEdit {
  readonly kind: 'settings'
  readonly file: 'notebook.json'
  readonly before: Manifest['settings']
  readonly after: Manifest['settings']
}

export type Edit = FileEdit | ItemEdit | SettingsEdit

/**
 * Everything one action of the user does to the notebook, as data. Because each edit holds both
 * sides, undo is the same change turned round, a journal is the change written down, and a conflict
 * is a `before` that is no longer true.
 */
export interface Change {
  /** What the user did, in words: "Rename Iran deal to JCPOA". */
  readonly name: string
  readonly edits: readonly Edit[]
  /**
   * It brought back a record to which others referred all the time. Taking it back leaves them without
   * it once more, which is no loss; else that is refused.
   */
  readonly isReturn?: true
}

/** The change that takes this one back. */
export function inverse(change: Change): Change {
  return {
    ...change,
    edits: change.edits
      .map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit)
      .reverse(),
  }
}

import type { Claim } from '../model/claim'
import type { EntityType } from '../model/entity-type'
import type { Manifest } from '../model/manifest'
import type { Decision } from '../model/mention'
import type { Passage } from '../model/passage'
import type { RecordKind } from '../model/record-kind'
import type { Relation } from '../model/relation'
import type { RelationVerb } from '../model/relation-verb'
import type { Problem } from '../model/problem'

/** A Markdown file of the notebook as it is on disk. */
export interface RecordFile {
  readonly path: string
  readonly kind: RecordKind
  /** Identity from the front matter; `null` until something refers to the record. */
  readonly id: string | null
  /** The CSL title of a source, otherwise the file name (or a front-matter `title`). */
  readonly title: string
  /** The whole file, front matter and line ends as they are; a byte order mark is part of it. */
  readonly text: string
  /** Where the body starts in `text`, UTF-16 code units. */
  readonly bodyStart: number
  /** The front matter as plain data; empty where there is none or it cannot be read. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Time of the last change, ISO 8601 UTC. */
  readonly modified: string
}

/**
 * All that the notebook holds, in memory and without any I/O. Main adopts a new state after each
 * durable write; everything that is shown is derived from it.
 */
export interface NotebookState {
  readonly manifest: Manifest
  readonly entityTypes: readonly EntityType[]
  readonly relationVerbs: readonly RelationVerb[]
  readonly records: ReadonlyMap<string, RecordFile>
  /** Passages by the path of their source. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  readonly claims: ReadonlyMap<string, Claim>
  readonly relations: ReadonlyMap<string, Relation>
  /** What the user decided about names found in texts. */
  readonly decisions: ReadonlyMap<string, Decision>
  /** What could not be read when the folder was opened. */
  readonly damage: readonly Problem[]
}

/** The text below the front matter. */
export function bodyOf(record: RecordFile): string {
  return record.text.slice(record.bodyStart)
}

/** The citation key of a source: its file name. */
export function keyOf(record: RecordFile): string {
  return fileNameOf(record.path)
}

/** The file name without folder and `.md`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')
}

/** The JSON file that holds the passages of the source at this path. */
export function passagesPathOf(sourcePath: string): `${string}.passages.json` {
  return `${sourcePath.replace(/\.md$/i, '')}.passages.json`
}

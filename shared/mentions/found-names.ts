import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import type { RecordFile } from '../notebook/state'
import type { NameIndex } from './entity-names'
import { findNames, type Hit } from './find-names'
import { proseOfNote, proseOfSource, type Prose } from './prose'

/** Where in a record's body names may be found; read once per text. */
export const proseOf = derived((record: RecordFile): Prose =>
  record.kind === 'source' ? proseOfSource(textOf(record)) : proseOfNote(textOf(record)),
)

/** The names that stand in a record's body, found once per text and index of names. */
export function namesFoundIn(record: RecordFile, index: NameIndex): readonly Hit[] {
  return foundBy(index)(record)
}

const foundBy = derived((index: NameIndex) =>
  derived((record: RecordFile) => namesInProse(textOf(record), proseOf(record), index)),
)

/** The names that stand in the prose of a text. */
export function namesInProse(text: string, { stretches }: Prose, { trie }: NameIndex): Hit[] {
  const hits: Hit[] = []
  for (const { start, end } of stretches) findNames(trie, text, hits, start, end)
  return hits
}

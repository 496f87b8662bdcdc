import { safeFileName } from '../../shared/changes/file-name'
import { setFields, splitFrontMatter } from '../../shared/markdown/front-matter'
import { folderOfKind, type RecordKind } from '../../shared/model/record-kind'
import { say } from '../../shared/words/words'
import type { ImportBatch } from './import-batch'

/**
 * Takes a file in as a note (or a card, or a dossier), in the folders in which it lay. Its bytes stay
 * as they are, unless its name must change or it says that it is of another kind.
 * @returns why it was not taken in, in a sentence; `null` when it was.
 */
export function importNote(
  batch: ImportBatch,
  below: string,
  text: string,
  kind: Exclude<RecordKind, 'source'>,
): string | null {
  const parts = below.replace(/\.[^.]+$/, '').split('/')
  const wanted = [folderOfKind[kind], ...parts.map(safeFileName)].join('/')
  const other = batch.state.records.get(`${wanted}.md`)
  if (other?.text === text) return say('cli:skipped.sameNote', { path: other.path })
  const path = freePath(batch, wanted)
  batch.add(path, namedText(text, parts.at(-1) ?? '', kind))
  return null
}

function freePath(batch: ImportBatch, wanted: string): string {
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${wanted}.md` : `${wanted} ${number}.md`
    if (batch.isFree(path)) return path
  }
}

/** The text with those fields that its place in the notebook cannot say. */
function namedText(text: string, name: string, kind: RecordKind): string {
  const { data, error } = splitFrontMatter(text)
  if (error) return text
  const title = name.normalize('NFC')
  const isRenamed = data.title === undefined && safeFileName(title) !== title
  const isOther = data.kind !== undefined && data.kind !== kind
  return setFields(text, {
    ...(isRenamed ? { title } : {}),
    ...(isOther ? { kind } : {}),
  })
}

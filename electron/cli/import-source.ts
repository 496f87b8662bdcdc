import { createSource } from '../../shared/changes/sources'
import { parseDate } from '../../shared/dates/edtf'
import { setFields, splitFrontMatter } from '../../shared/markdown/front-matter'
import { toLf } from '../../shared/markdown/line-endings'
import { fileNameOf } from '../../shared/notebook/state'
import { citationKey, isCitationKey } from '../../shared/sources/citation-key'
import { proposeFields, proposeText } from '../../shared/sources/propose'
import { frontMatterFromFields } from '../../shared/sources/source-fields'
import { say } from '../../shared/words/words'
import type { ImportBatch } from './import-batch'

/**
 * Takes a file in as a source: what its text says about it becomes its record, to be corrected by
 * the user, and the text is captured.
 * @param name the name of the file, which is kept as the place where the text is from.
 * @returns why it was not taken in, in a sentence; `null` when it was.
 */
export function importSource(batch: ImportBatch, name: string, text: string): string | null {
  const isDescribed = describesItself(text)
  const captured = isDescribed ? text.slice(splitFrontMatter(text).bodyStart) : proposeText(text)
  const sha256 = batch.making.sha256(toLf(captured))
  const other = batch.sourceWithText(sha256)
  if (other !== undefined) return say('cli:skipped.sameSource', { path: other })
  if (isDescribed) adopt(batch, name, text, sha256)
  else capture(batch, name, text)
  return null
}

/** Whether the front matter is the record of the text below it. */
function describesItself(text: string): boolean {
  const { bodyStart, data } = splitFrontMatter(text)
  return data.kind === 'source' || (bodyStart > 1 && proposeText(text) === text.slice(bodyStart))
}

/** A text without a record gets one. */
function capture(batch: ImportBatch, name: string, text: string): void {
  const fields = proposeFields(text, name, parseDate)
  const key = citationKey(fields, batch.takenKeys)
  const added = { fields, key, text: proposeText(text), from: name }
  const { change, path } = createSource(batch.state, batch.making, added)
  for (const edit of change.edits) if (edit.kind === 'file') batch.add(path, edit.after ?? '')
}

/** A file with a record keeps it, with the fields that the program does not know; it gets what is missing. */
function adopt(batch: ImportBatch, name: string, text: string, sha256: string): void {
  const { data, bodyStart } = splitFrontMatter(text)
  const { now, newId } = batch.making
  const body = text.slice(bodyStart)
  const fields = proposeFields(proposeText(text) === body ? text : body, name, parseDate)
  const known = Object.entries(frontMatterFromFields(fields)).filter(
    ([, value]) => value !== undefined,
  )
  const complete = setFields(text, {
    ...Object.fromEntries(known),
    kind: data.kind === undefined ? undefined : 'source',
    id: data.id ?? newId(),
    captured: data.captured ?? { at: now, sha256, from: name },
  })
  const ownKey = fileNameOf(name)
  const isUsable = isCitationKey(ownKey) && batch.isFree(`sources/${ownKey}.md`)
  const key = isUsable ? ownKey : citationKey(fields, batch.takenKeys)
  batch.add(`sources/${key}.md`, complete)
}

import { z } from 'zod'
import type { SourceFields } from '../ipc/views'
import { toLf } from '../markdown/line-endings'
import { isSame } from '../markdown/same-value'
import type { Change } from '../model/change'
import { personNameSchema } from '../model/front-matter-fields'
import { AppError } from '../model/failure'
import { recordsOfKind } from '../notebook/records'
import { keyOf, type NotebookState } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { isCitationKey } from '../sources/citation-key'
import { formatAuthors } from '../sources/names'
import { fieldsFromFrontMatter, frontMatterFromFields } from '../sources/source-fields'
import { say } from '../words/words'
import { Draft, wellFormed, type Making } from './draft'
import { FormConflict, mergeForm } from './form-edit'
import type { Created } from './records'
import { edtfFrom } from './stated-date'

/**
 * Adds a source with its captured text, which from now on is never changed silently: its hash and
 * the time stand in the front matter.
 * @throws AppError `invalid` when the key is none, `conflict` when another source has it.
 */
export function createSource(
  state: NotebookState,
  making: Making,
  added: { fields: SourceFields; key: string; text: string; from: string },
): Created {
  const { key, from } = added
  if (!isCitationKey(key)) throw new AppError('invalid', say('changes:keyInvalid', { key }))
  const isTaken = recordsOfKind(state, 'source').some(
    (source) => foldName(keyOf(source)) === foldName(key),
  )
  const path = `sources/${key}.md`
  if (isTaken || state.records.has(path)) {
    throw new AppError('conflict', say('changes:keyTaken', { key }))
  }
  const text = wellFormed(toLf(added.text))
  const draft = new Draft(state, making)
  const captured = { at: making.now, sha256: making.sha256(text), from }
  draft.create(path, { id: making.newId(), ...recordFields(added.fields), captured }, text)
  const name = say('changes:create.source', { title: added.fields.title })
  return { change: draft.change(name), path }
}

/**
 * Changes the record, the grade or the origin of a source; its captured text stays as it is. Only
 * what differs from before is set, so that a field the form cannot show is not lost.
 * @param seen what the form showed that it was changed in.
 * @throws FormConflict when somebody else changed the same field meanwhile.
 */
export function updateSource(
  state: NotebookState,
  making: Making,
  path: string,
  fields: SourceFields,
  seen: SourceFields | null = null,
): Change {
  const draft = new Draft(state, making)
  const { title, kind, frontMatter } = draft.record(path)
  if (kind !== 'source') throw new AppError('invalid', say('changes:notASource', { path }))
  const known = fieldsFromFrontMatter(frontMatter)
  const { merged, disputed } = mergeForm(seen, fields, { ...known, title })
  const before = frontMatterFromFields(known)
  const after = Object.entries(recordFields(merged))
  draft.setFields(
    path,
    Object.fromEntries(after.filter(([name, value]) => !isSame(before[name], value))),
  )
  const change = draft.change(say('changes:sourceUpdate', { title }))
  if (disputed.length === 0) return change
  const rows = disputed.map(({ field, now, mine }) => ({
    label: say(`changes:form.source.${field}`),
    now: wordsOf(now),
    mine: wordsOf(mine),
  }))
  throw new FormConflict(title, rows, change)
}

function wordsOf(value: unknown): string {
  const authors = z.array(personNameSchema).safeParse(value).data
  return authors ? formatAuthors(authors) : typeof value === 'string' ? value : ''
}

function recordFields(fields: SourceFields): Record<string, unknown> {
  const dated = {
    ...fields,
    issued: fields.issued.trim() === '' ? '' : edtfFrom(fields.issued),
    accessed: fields.accessed.trim() === '' ? '' : edtfFrom(fields.accessed),
  }
  return frontMatterFromFields(dated)
}

import type { Change, Edit, FileEdit, ItemEdit } from '../model/change'
import { claimSchema } from '../model/claim'
import { AppError } from '../model/failure'
import type { Manifest } from '../model/manifest'
import { decisionSchema } from '../model/mention'
import { passageSchema, type Passage } from '../model/passage'
import { relationSchema } from '../model/relation'
import { say } from '../words/words'
import { isSame } from '../markdown/same-value'
import { makeRecordFile } from './record-file'
import type { NotebookState, RecordFile } from './state'

/**
 * The notebook after a change. Nothing of the given state is touched, and what the change does not
 * speak of stays the very same object.
 * @param modified time at which it happens, ISO 8601 UTC; changed files bear it.
 * @throws AppError `conflict` when a `before` is no longer what the notebook holds; then nothing
 *   was done.
 */
export function applyChange(state: NotebookState, change: Change, modified: string): NotebookState {
  const files = change.edits.filter((edit) => edit.kind === 'file')
  const items = change.edits.filter((edit) => edit.kind === 'item')
  const itemsOf = (file: string) => items.filter((edit) => edit.file === file)
  return {
    ...state,
    manifest: editedManifest(state.manifest, change.edits),
    records: editedRecords(state.records, files, modified),
    passages: editedPassages(state.passages, items),
    claims: editedItems(state.claims, itemsOf('claims.json'), claimSchema),
    relations: editedItems(state.relations, itemsOf('relations.json'), relationSchema),
    decisions: editedItems(state.decisions, itemsOf('mentions.json'), decisionSchema),
  }
}

function editedManifest(manifest: Manifest, edits: readonly Edit[]): Manifest {
  const edit = edits.find((one) => one.kind === 'settings')
  if (!edit) return manifest
  if (!isSame(manifest.settings, edit.before)) throw conflict(edit.file)
  return { ...manifest, settings: edit.after }
}

function editedRecords(
  records: ReadonlyMap<string, RecordFile>,
  edits: readonly FileEdit[],
  modified: string,
): ReadonlyMap<string, RecordFile> {
  if (edits.length === 0) return records
  const edited = new Map(records)
  for (const { path, before, after } of edits) {
    if ((edited.get(path)?.text ?? null) !== before) throw conflict(path)
    if (after === null) edited.delete(path)
    else edited.set(path, makeRecordFile(path, after, modified).record)
  }
  return edited
}

function editedPassages(
  passages: NotebookState['passages'],
  edits: readonly ItemEdit[],
): NotebookState['passages'] {
  const files = new Set(edits.map(({ file }) => file).filter(isPassagesFile))
  if (files.size === 0) return passages
  const edited = new Map(passages)
  for (const file of files) {
    const path = file.replace(/\.passages\.json$/, '.md')
    const ofFile = edits.filter((edit) => edit.file === file)
    const before = new Map((passages.get(path) ?? []).map((passage) => [passage.id, passage]))
    const after = [...editedItems(before, ofFile, passageSchema).values()].sort(byId)
    if (after.length === 0) edited.delete(path)
    else edited.set(path, after)
  }
  return edited
}

function editedItems<Item>(
  items: ReadonlyMap<string, Item>,
  edits: readonly ItemEdit[],
  schema: { parse(item: unknown): Item },
): ReadonlyMap<string, Item> {
  if (edits.length === 0) return items
  const edited = new Map(items)
  for (const { file, id, before, after } of edits) {
    if (!isSame(edited.get(id) ?? null, before)) throw conflict(`${file}, ${id}`)
    if (after === null) edited.delete(id)
    else edited.set(id, schema.parse(after))
  }
  return edited
}

function isPassagesFile(file: string): boolean {
  return file.endsWith('.passages.json')
}

function byId(one: Passage, other: Passage): number {
  return one.id < other.id ? -1 : 1
}

function conflict(place: string): AppError {
  return new AppError('conflict', say('check:changeConflict', { place }))
}

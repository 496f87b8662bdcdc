import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { ulid } from 'ulid'
import { z } from 'zod'
import type { Change } from '../../shared/model/change'
import { claimSchema } from '../../shared/model/claim'
import { currentFormat, manifestSchema } from '../../shared/model/manifest'
import { decisionSchema } from '../../shared/model/mention'
import { collectionPathSchema } from '../../shared/model/notebook-json'
import { passageSchema } from '../../shared/model/passage'
import { recordPathSchema } from '../../shared/model/primitives'
import { relationSchema } from '../../shared/model/relation'
import { removeDurably } from './durable-names'
import { codeOf, storageFailure } from './storage-failure'
import { DurableJson } from './json-file'
import { makeFolderOf, realPathInside } from './safe-path'

const folder = '.attache/journal'

const itemSchema = z.union([claimSchema, relationSchema, decisionSchema, passageSchema]).nullable()
const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    path: recordPathSchema.regex(/\.md$/i),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('item'),
    file: collectionPathSchema,
    id: z.string(),
    before: itemSchema,
    after: itemSchema,
  }),
  z.strictObject({
    kind: z.literal('settings'),
    file: z.literal('notebook.json'),
    before: manifestSchema.shape.settings,
    after: manifestSchema.shape.settings,
  }),
])
const journalSchema = z.strictObject({
  format: z.literal(currentFormat),
  at: z.iso.datetime(),
  name: z.string(),
  edits: z.array(editSchema),
})

/** Writes a change down before it is begun. Returns the path of the journal. */
export async function writeJournal(root: string, change: Change, at: Date): Promise<string> {
  const path = `${folder}/${ulid(at.getTime())}.json`
  await makeFolderOf(realPathInside(root, path), path)
  await journalAt(root, path).write({
    format: currentFormat,
    at: at.toISOString(),
    name: change.name,
    edits: [...change.edits],
  })
  return path
}

/** @throws AppError `storage` */
export async function removeJournal(root: string, path: string): Promise<void> {
  await removeDurably(realPathInside(root, path))
}

/**
 * The journals that were left behind, oldest first.
 * @throws AppError `storage`
 */
export function listJournals(root: string): string[] {
  try {
    const names = readdirSync(realPathInside(root, folder))
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => `${folder}/${name}`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw storageFailure('read', folder, error)
  }
}

/** @throws AppError when the journal cannot be read. */
export async function readJournal(root: string, path: string): Promise<Change | null> {
  return journalAt(root, path).read()
}

function journalAt(root: string, path: string): DurableJson<z.infer<typeof journalSchema>> {
  return new DurableJson(realPathInside(root, path), journalSchema, basename(path))
}

import { z } from 'zod'

/** The kinds of record that are Markdown files. */
export const recordKindSchema = z.enum(['note', 'source', 'entity', 'dossier'])
export type RecordKind = z.infer<typeof recordKindSchema>

const folderKinds: Readonly<Record<string, RecordKind>> = {
  notes: 'note',
  sources: 'source',
  entities: 'entity',
  dossiers: 'dossier',
}

/** The folder in which the app puts new records of a kind. */
export const folderOfKind: Readonly<Record<RecordKind, string>> = {
  note: 'notes',
  source: 'sources',
  entity: 'entities',
  dossier: 'dossiers',
}

/**
 * The kind of a Markdown file: a front-matter `kind` overrides the top folder, and a file anywhere
 * else is a note, so that any folder of Markdown opens.
 */
export function kindOf(path: string, frontMatterKind: unknown): RecordKind {
  const stated = recordKindSchema.safeParse(frontMatterKind)
  if (stated.success) return stated.data
  return folderKinds[path.split('/', 1)[0] ?? ''] ?? 'note'
}

import type { CollectionPath, Item } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import type { Decision } from '../../shared/model/mention'
import type { Passage } from '../../shared/model/passage'
import type { Problem } from '../../shared/model/problem'
import type { Relation } from '../../shared/model/relation'
import { makeRecordFile } from '../../shared/notebook/record-file'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { makeBreather } from './breather'
import { CollectionFile } from './collection-file'
import { damageOf } from './damage'
import type { ManifestRead } from './manifest-file'
import { readTextFile } from './read-file'
import { realPathInside } from './safe-path'
import type { Scan } from './scan'
import { standardEntityTypes } from './standard-entity-types'
import { standardRelationVerbs } from './standard-relation-verbs'

/** Reads everything that a scan has found. What cannot be read is named in `damage`; the rest opens. */
export async function readNotebook(
  root: string,
  { manifest, problems }: ManifestRead,
  scan: Scan,
): Promise<NotebookState> {
  const damage: Problem[] = [...problems, ...scan.problems]
  const records = await readRecords(root, scan.markdown, damage)
  const passages = new Map<string, Passage[]>()
  for (const path of scan.passages as CollectionPath[]) {
    const source = path.replace(/\.passages\.json$/, '.md')
    passages.set(source, await readItems<Passage>(root, path, damage))
  }
  const claims = await readItems<Claim>(root, 'claims.json', damage)
  const relations = await readItems<Relation>(root, 'relations.json', damage)
  const decisions = await readItems<Decision>(root, 'mentions.json', damage)
  return {
    manifest,
    entityTypes: manifest.entityTypes ?? standardEntityTypes,
    relationVerbs: manifest.relationVerbs ?? standardRelationVerbs,
    records,
    passages,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    damage,
  }
}

/**
 * Reads one record as it is on disk now.
 * @throws AppError `storage`
 */
export function readRecord(root: string, path: string): RecordFile {
  const { text, modified } = readTextFile(realPathInside(root, path), path)
  return makeRecordFile(path, text, modified).record
}

async function readRecords(
  root: string,
  paths: readonly string[],
  damage: Problem[],
): Promise<Map<string, RecordFile>> {
  const records = new Map<string, RecordFile>()
  const breathe = makeBreather()
  for (const path of paths) {
    try {
      records.set(path, readRecord(root, path))
    } catch (error) {
      damage.push(damageOf(path, error))
    }
    await breathe()
  }
  return records
}

async function readItems<T extends Item>(
  root: string,
  path: CollectionPath,
  damage: Problem[],
): Promise<T[]> {
  try {
    const file = await CollectionFile.read(root, path)
    damage.push(...file.problems())
    return file.items() as T[]
  } catch (error) {
    damage.push(damageOf(path, error))
    return []
  }
}

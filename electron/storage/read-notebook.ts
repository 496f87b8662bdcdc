import type { CollectionPath, Item } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import type { Manifest } from '../../shared/model/manifest'
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
import type { FileStamps } from './file-stamp'
import { realPathInside } from './safe-path'
import type { Scan } from './scan'
import { standardEntityTypes } from './standard-entity-types'
import { standardRelationVerbs } from './standard-relation-verbs'

/** Reads everything that a scan has found. What cannot be read is named in `damage`; the rest opens. */
export async function readNotebook(
  root: string,
  { manifest, problems }: ManifestRead,
  scan: Scan,
  stamps: FileStamps = new Map(),
): Promise<NotebookState> {
  const damage: Problem[] = [...problems, ...scan.problems]
  const records = await readRecords(root, scan.markdown, damage, stamps)
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
    ...typesAndVerbs(manifest),
    records,
    passages,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    damage,
  }
}

/** The types and verbs of a notebook: its own, or those that are shipped. */
export function typesAndVerbs({ entityTypes, relationVerbs }: Manifest) {
  return {
    entityTypes: entityTypes ?? standardEntityTypes,
    relationVerbs: relationVerbs ?? standardRelationVerbs,
  }
}

async function readRecords(
  root: string,
  paths: readonly string[],
  damage: Problem[],
  stamps: FileStamps,
): Promise<Map<string, RecordFile>> {
  const records = new Map<string, RecordFile>()
  const breathe = makeBreather()
  for (const path of paths) {
    try {
      const { text, modified, stamp } = readTextFile(realPathInside(root, path), path)
      records.set(path, makeRecordFile(path, text, modified).record)
      stamps.set(path, stamp)
    } catch (error) {
      damage.push(damageOf(path, error))
    }
    await breathe()
  }
  return records
}

/** The items of a JSON file, in the order of their ids; what is wrong with it is added to `damage`. */
export async function readItems<T extends Item>(
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

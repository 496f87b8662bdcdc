import { join } from 'node:path'
import type { Claim } from '../../shared/model/claim'
import type { CollectionPath, Item } from '../../shared/model/change'
import type { Decision } from '../../shared/model/mention'
import type { Passage } from '../../shared/model/passage'
import type { Problem } from '../../shared/model/problem'
import type { Relation } from '../../shared/model/relation'
import { isSame } from '../../shared/markdown/same-value'
import { passagesPathOf, type NotebookState } from '../../shared/notebook/state'
import { stampIfThere, type FileStamps } from './file-stamp'
import { readManifest } from './manifest-file'
import { manifestPath } from './notebook-files'
import { readItems, typesAndVerbs } from './read-notebook'
import { existsInside } from './safe-path'

/** The JSON files of a notebook as they are on the disk now. */
export interface DataLook {
  readonly state: NotebookState
  readonly damage: readonly Problem[]
  readonly doubtful: readonly string[]
}

/**
 * Reads JSON files again.
 * @param isSettled whether a file that cannot be understood is taken as it is: a program may be in
 *   the middle of writing it.
 */
export async function readDataAgain(
  root: string,
  known: NotebookState,
  paths: readonly string[],
  stamps: FileStamps,
  isSettled: (path: string) => boolean,
): Promise<DataLook> {
  let state = known
  const damage: Problem[] = []
  const doubtful: string[] = []
  for (const path of paths) {
    const problems: Problem[] = []
    const stamp = stampIfThere(join(root, path))
    const read =
      path === manifestPath
        ? await readManifestAgain(root, state, problems)
        : await readCollection(root, state, path as CollectionPath, problems)
    const isLess = isWorse(problems, known, path) || (read !== state && !existsInside(root, path))
    if (isLess && !isSettled(path)) doubtful.push(path)
    else {
      state = read
      damage.push(...problems)
      if (stamp) stamps.set(path, stamp)
    }
  }
  return { state, damage, doubtful }
}

/** Whether a file that could be understood cannot be any more. */
function isWorse(problems: readonly Problem[], known: NotebookState, path: string): boolean {
  const wasBroken = known.damage.some(({ where }) => where.path === path)
  return !wasBroken && problems.some(({ code }) => code !== 'item-invalid')
}

async function readManifestAgain(
  root: string,
  state: NotebookState,
  problems: Problem[],
): Promise<NotebookState> {
  if (!existsInside(root, manifestPath)) return state
  const read = await readManifest(root, new Date())
  problems.push(...read.problems)
  // One that cannot be read says nothing new.
  if (read.problems.length > 0 || isSame(read.manifest, state.manifest)) return state
  return { ...state, manifest: read.manifest, ...typesAndVerbs(read.manifest) }
}

async function readCollection(
  root: string,
  state: NotebookState,
  path: CollectionPath,
  problems: Problem[],
): Promise<NotebookState> {
  const items = await readItems<Item>(root, path, problems)
  if (isSame(itemsOf(state, path), items)) return state
  switch (path) {
    case 'claims.json':
      return { ...state, claims: byId(items as Claim[]) }
    case 'relations.json':
      return { ...state, relations: byId(items as Relation[]) }
    case 'mentions.json':
      return { ...state, decisions: byId(items as Decision[]) }
    default:
      return { ...state, passages: withPassages(state, path, items as Passage[]) }
  }
}

/** What is known of a JSON file, in the order in which it is read. */
export function itemsOf(state: NotebookState, path: CollectionPath): readonly Item[] {
  switch (path) {
    case 'claims.json':
      return inOrder(state.claims)
    case 'relations.json':
      return inOrder(state.relations)
    case 'mentions.json':
      return inOrder(state.decisions)
    default:
      return state.passages.get(sourceOf(state, path)) ?? []
  }
}

/** The path of the source whose passages a file holds. */
function sourceOf({ passages }: NotebookState, path: CollectionPath): string {
  const known = [...passages.keys()].find((source) => passagesPathOf(source) === path)
  return known ?? path.replace(/\.passages\.json$/, '.md')
}

function withPassages(
  state: NotebookState,
  path: CollectionPath,
  items: readonly Passage[],
): NotebookState['passages'] {
  const passages = new Map(state.passages)
  if (items.length === 0) passages.delete(sourceOf(state, path))
  else passages.set(sourceOf(state, path), items)
  return passages
}

function inOrder(items: ReadonlyMap<string, Item>): Item[] {
  return [...items.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function byId<T extends Item>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

import { aliasesOf, ambiguousNamesOf } from '../notebook/fields'
import { derived } from '../notebook/derived'
import { recordById, recordsOfKind } from '../notebook/records'
import { fileNameOf, type NotebookState, type RecordFile } from '../notebook/state'
import { foldedWords } from './folded-words'
import { NameTrie, type BorneName } from './name-trie'

/** By what names an entity is found in texts. */
export interface EntityNames {
  readonly path: string
  readonly names: readonly string[]
  /** Those that may mean something else. */
  readonly ambiguous: readonly string[]
}

/** All names of the notebook's entities, ready to be looked for. */
export interface NameIndex {
  readonly trie: NameTrie
  /** Paths of the entities, by the number that the trie knows them by. */
  readonly paths: readonly string[]
}

/**
 * The names by which texts are searched. The same object as long as no name of an entity changed,
 * whatever else did: what was found by it stays true.
 */
export const nameIndex = derived(makeIndex)

function makeIndex(state: NotebookState): NameIndex {
  return indexNames(withoutNever(state, recordsOfKind(state, 'entity').map(namesOf)))
}

let latest: { readonly entities: readonly EntityNames[]; readonly index: NameIndex } | null = null

/** The index of these names; the same object as the last time where none of them changed. */
export function indexNames(entities: readonly EntityNames[]): NameIndex {
  if (latest && isSameList(latest.entities, entities, isSameEntity)) return latest.index
  const names = entities.flatMap(({ names: safe, ambiguous }, bearer): BorneName[] => [
    ...safe.map((name) => ({ name, bearer, isAmbiguous: false })),
    ...ambiguous.map((name) => ({ name, bearer, isAmbiguous: true })),
  ])
  const index = { trie: new NameTrie(names), paths: entities.map(({ path }) => path) }
  latest = { entities, index }
  return index
}

const namesOf = derived((entity: RecordFile): EntityNames => {
  const own = new Set([entity.title, fileNameOf(entity.path)])
  return {
    path: entity.path,
    names: [...own, ...aliasesOf(entity)],
    ambiguous: ambiguousNamesOf(entity),
  }
})

/** Leaves out the names by which the user does not want an entity to be found. */
function withoutNever(state: NotebookState, entities: readonly EntityNames[]): EntityNames[] {
  const never = new Set<string>()
  for (const decision of state.decisions.values()) {
    if (decision.verdict !== 'never') continue
    const path = recordById(state, decision.entity)?.path
    if (path !== undefined) never.add(`${path}\n${foldedWords(decision.words)}`)
  }
  if (never.size === 0) return [...entities]
  return entities.map((entity) => {
    const isFound = (name: string) => !never.has(`${entity.path}\n${foldedWords(name)}`)
    const { path, names, ambiguous } = entity
    return { path, names: names.filter(isFound), ambiguous: ambiguous.filter(isFound) }
  })
}

function isSameEntity(one: EntityNames, other: EntityNames): boolean {
  const isSame = (name: string, same: string) => name === same
  return (
    one === other ||
    (one.path === other.path &&
      isSameList(one.names, other.names, isSame) &&
      isSameList(one.ambiguous, other.ambiguous, isSame))
  )
}

function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (item: T, same: T) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((item, at) => item === other[at] || isSame(item, other[at] as T))
  )
}

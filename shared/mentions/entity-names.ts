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
  const never = neverNames(state)
  return indexNames(
    recordsOfKind(state, 'entity').map((entity) => {
      const words = never.get(entity.path)
      return words ? withoutNever(namesOf(entity), words) : namesOf(entity)
    }),
  )
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
  const { path, title } = entity
  return namesOfCard({
    path,
    title,
    aliases: aliasesOf(entity),
    ambiguous: ambiguousNamesOf(entity),
  })
})

/** What of a card tells its names. */
interface CardNames {
  readonly path: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly ambiguous: readonly string[]
}

/** The names by which a card is found: its title, the name of its file and its aliases. */
export function namesOfCard({ path, title, aliases, ambiguous }: CardNames): EntityNames {
  return { path, names: [...new Set([title, fileNameOf(path)]), ...aliases], ambiguous }
}

/** By the entity's path: the names by which the user does not want it to be found. */
export const neverNames = derived(
  (state: NotebookState): ReadonlyMap<string, readonly string[]> => {
    const never = new Map<string, string[]>()
    for (const decision of state.decisions.values()) {
      if (decision.verdict !== 'never') continue
      const path = recordById(state, decision.entity)?.path
      if (path !== undefined) never.set(path, [...(never.get(path) ?? []), decision.words])
    }
    return never
  },
)

/** Leaves out the names by which the user does not want an entity to be found. */
export function withoutNever(
  { path, names, ambiguous }: EntityNames,
  never: readonly string[],
): EntityNames {
  const folded = new Set(never.map(foldedWords))
  const isFound = (name: string) => !folded.has(foldedWords(name))
  return { path, names: names.filter(isFound), ambiguous: ambiguous.filter(isFound) }
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

import type { EntitySummary, Snapshot } from '../../shared/ipc/views'
import type { EntityType } from '../../shared/model/entity-type'

export type EntityOrder = 'name' | 'links'

export interface EntityGroup {
  /** `null` for entities of a type that the notebook does not know. */
  readonly type: EntityType | null
  readonly entities: readonly EntitySummary[]
}

/** The entities in which the words are found, by name or alias, under their types. */
export function groupEntities(
  { entities, entityTypes }: Pick<Snapshot, 'entities' | 'entityTypes'>,
  words: string,
  order: EntityOrder,
): EntityGroup[] {
  const found = entities.filter((entity) => isFound(entity, words)).sort(comparers[order])
  const known = entityTypes.map((type) => ({
    type,
    entities: found.filter((entity) => entity.type === type.id),
  }))
  const ids = new Set(entityTypes.map(({ id }) => id))
  const others = { type: null, entities: found.filter((entity) => !ids.has(entity.type)) }
  return [...known, others].filter((group) => group.entities.length > 0)
}

function isFound({ title, aliases, ambiguous }: EntitySummary, words: string): boolean {
  return [title, ...aliases, ...ambiguous].some((name) => name.toLocaleLowerCase().includes(words))
}

const comparers: Readonly<
  Record<EntityOrder, (one: EntitySummary, other: EntitySummary) => number>
> = {
  name: (one, other) => one.title.localeCompare(other.title),
  links: (one, other) => other.linkCount - one.linkCount || one.title.localeCompare(other.title),
}

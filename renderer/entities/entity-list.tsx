import type { EntitySummary, Snapshot } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { ListPane } from '../frame/list-pane'
import { openRecord } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { EntityGlyph } from '../ui/entity-glyph'
import type { RecordGroup } from '../ui/record-list'

type Order = 'title' | 'links'

/** All entities by type, found by name or alias. */
export function EntityList() {
  const snapshot = useSnapshot()
  const current = usePlaceStore(({ place }) => place.entity)
  return (
    <ListPane<Order>
      title={say('frame:section.entities')}
      count={snapshot.entities.length}
      groupsFor={(words, order) => entityGroups(snapshot, words, order)}
      sorts={[
        { id: 'title', label: say('entities:list.byName') },
        { id: 'links', label: say('entities:list.byLinks') },
      ]}
      filterPlaceholder={say('entities:list.filter')}
      current={current}
      onOpen={(path) => {
        openRecord(path, 'entity')
      }}
      add={{ label: say('entities:new.title'), command: 'entity.new' }}
      empty={say('entities:list.empty')}
    />
  )
}

/** The entities that match, under the plural of their type, in the order of the types. */
export function entityGroups(
  { entities, entityTypes }: Pick<Snapshot, 'entities' | 'entityTypes'>,
  words: string,
  order: Order,
): RecordGroup[] {
  const matching = entities.filter((entity) => isFound(entity, words)).sort(comparers[order])
  const known = entityTypes.map((type) => ({
    id: type.id,
    title: type.plural,
    rows: matching
      .filter((entity) => entity.type === type.id)
      .map((entity) => ({
        id: entity.path,
        title: entity.title,
        mark: <EntityGlyph glyph={type.glyph} />,
        count: entity.linkCount,
      })),
  }))
  const ids = new Set(entityTypes.map(({ id }) => id))
  const others = {
    id: 'untyped',
    title: say('entities:list.untyped'),
    rows: matching
      .filter(({ type }) => !ids.has(type))
      .map(({ path, title, linkCount }) => ({ id: path, title, count: linkCount })),
  }
  return [...known, others].filter(({ rows }) => rows.length > 0)
}

function isFound({ title, aliases, ambiguous }: EntitySummary, words: string): boolean {
  return [title, ...aliases, ...ambiguous].some((name) => name.toLocaleLowerCase().includes(words))
}

const comparers: Readonly<Record<Order, (one: EntitySummary, other: EntitySummary) => number>> = {
  title: (one, other) => one.title.localeCompare(other.title),
  links: (one, other) => other.linkCount - one.linkCount || one.title.localeCompare(other.title),
}

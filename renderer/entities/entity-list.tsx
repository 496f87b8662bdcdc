import { say } from '../../shared/words/words'
import { ListPane } from '../frame/list-pane'
import { openRecord } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { EntityGlyph } from '../ui/entity-glyph'
import type { RecordGroup } from '../ui/record-list'
import { groupEntities, type EntityGroup, type EntityOrder } from './entity-groups'

/** All entities by type, found by name or alias. */
export function EntityList() {
  const snapshot = useSnapshot()
  const current = usePlaceStore(({ place }) => place.entity)
  return (
    <ListPane<EntityOrder>
      title={say('frame:section.entities')}
      count={snapshot.entities.length}
      groupsFor={(words, order) => groupEntities(snapshot, words, order).map(toRows)}
      sorts={[
        { id: 'name', label: say('entities:list.byName') },
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

function toRows({ type, entities }: EntityGroup): RecordGroup {
  return {
    id: type?.id ?? 'untyped',
    title: type?.plural ?? say('entities:list.untyped'),
    rows: entities.map((entity) => ({
      id: entity.path,
      title: entity.title,
      count: entity.linkCount,
      ...(type ? { mark: <EntityGlyph glyph={type.glyph} /> } : {}),
    })),
  }
}

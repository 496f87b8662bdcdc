import type { ReactNode } from 'react'
import type { EntitySummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { FormNotice } from '../frame/form-notice'
import { Pane } from '../frame/pane'
import { RecordMenu } from '../frame/record-menu'
import { sectionIcons } from '../frame/section-icons'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { useRecord } from '../state/record'
import { EntityGlyph } from '../ui/entity-glyph'
import { Notice } from '../ui/notice'
import { EntityClaims } from './entity-claims'
import { EntityFields, type EntityChange } from './entity-fields'
import { EntityRoomEmpty } from './entity-room-empty'
import './entity-card.css'

export interface EntityCardProps {
  /** The editor of the description, for the entity at this path. */
  readonly description: (path: string) => ReactNode
  /** What joins the entity at this path to others. */
  readonly relations: (entity: EntitySummary) => ReactNode
}

/** The card of the entity that is open; an invitation where none is. */
export function EntityCard({ description, relations }: EntityCardProps) {
  const { entities } = useSnapshot()
  const path = usePlaceStore(({ place }) => place.entity)
  const entity = entities.find((one) => one.path === path)
  return (
    <Pane
      name="main"
      label={say('frame:pane.card')}
      icon={sectionIcons.entities}
      title={entity?.title ?? say('frame:section.entities')}
      actions={entity && <RecordMenu />}
    >
      {entity ? (
        <Card key={entity.path} {...{ entity, description, relations }} />
      ) : (
        <EntityRoomEmpty />
      )}
    </Pane>
  )
}

interface CardProps extends EntityCardProps {
  readonly entity: EntitySummary
}

function Card({ entity, description, relations }: CardProps) {
  const { entityTypes } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const reading = useRecord(entity.path)
  const saving = useFormSaving()
  const type = entityTypes.find(({ id }) => id === entity.type)

  const save = (change: EntityChange, seenFields: Record<string, string> = {}) => {
    const { path } = entity
    const shown = {
      type: entity.type,
      aliases: [...entity.aliases],
      ambiguous: [...entity.ambiguous],
      fields: seenFields,
    }
    saving.save((isKnowing) =>
      ask('entities.update', { path, ...shown, ...change, seen: isKnowing ? null : shown }),
    )
  }
  return (
    <article className="entity-card">
      <header className="entity-card-head">
        {type && <EntityGlyph glyph={type.glyph} size={20} />}
        <div>
          <h1 className="entity-card-title">{entity.title}</h1>
          <p className="entity-card-detail">
            {[type?.name ?? say('entities:list.untyped'), entity.detail]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
      </header>
      <FormNotice saving={saving} />
      {reading.state === 'failed' && <Notice kind="danger">{reading.failure}</Notice>}
      {reading.state === 'read' && (
        <EntityFields
          entity={entity}
          frontMatter={reading.record.frontMatter}
          isReadOnly={isReadOnly}
          onSave={save}
        />
      )}
      <section className="entity-section" aria-labelledby="entity-description">
        <h2 id="entity-description" className="entity-section-title">
          {say('entities:description')}
        </h2>
        <div className="entity-description">{description(entity.path)}</div>
      </section>
      {relations(entity)}
      <EntityClaims path={entity.path} name={entity.title} type={type} />
    </article>
  )
}

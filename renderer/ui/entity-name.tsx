import type { EntityType } from '../../shared/model/entity-type'
import { EntityGlyph } from './entity-glyph'
import './entity-glyph.css'

/** The name of an entity with the glyph of its type, which is spoken after it. */
export function EntityName({
  name,
  type,
}: {
  readonly name: string
  readonly type: EntityType | undefined
}) {
  return (
    <span className="entity-name">
      {type && <EntityGlyph glyph={type.glyph} />}
      <span>{name}</span>
      {type && <span className="only-spoken">, {type.name}</span>}
    </span>
  )
}

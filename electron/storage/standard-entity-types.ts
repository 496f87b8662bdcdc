import shipped from '../../data/entity-types.json'
import { entityTypeSchema, type EntityType } from '../../shared/model/entity-type'

/** The types that apply where a notebook does not name its own. */
export const standardEntityTypes: readonly EntityType[] = shipped.entityTypes.map((type) =>
  entityTypeSchema.parse({ ...type, fields: type.fields.map(({ name }) => name) }),
)

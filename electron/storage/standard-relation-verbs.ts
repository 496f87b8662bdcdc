import shipped from '../../data/relation-verbs.json'
import { relationVerbSchema, type RelationVerb } from '../../shared/model/relation-verb'

/** The verbs that apply where a notebook does not name its own. */
export const standardRelationVerbs: readonly RelationVerb[] = shipped.relationVerbs.map((verb) =>
  relationVerbSchema.parse(verb),
)

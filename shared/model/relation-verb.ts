import { z } from 'zod'

/** A verb that a relation can have: which types of entity may stand at each end, and its inverse. */
export const relationVerbSchema = z.looseObject({
  verb: z.string().min(1),
  /** The same relation told from its other end: "heads" and "is headed by". */
  inverse: z.string().min(1),
  /** Ids of entity types; empty where any may stand. */
  from: z.array(z.string()).default([]),
  to: z.array(z.string()).default([]),
})
export type RelationVerb = z.infer<typeof relationVerbSchema>

/** Whether a verb may join entities of these types; an entity without a type fits any verb. */
export function fits(verb: RelationVerb, fromType: string, toType: string): boolean {
  return isAllowed(verb.from, fromType) && isAllowed(verb.to, toType)
}

function isAllowed(types: readonly string[], type: string): boolean {
  return types.length === 0 || type === '' || types.includes(type)
}

/** Whether it means the same from both ends: "met". */
export function isMutual({ verb, inverse }: RelationVerb): boolean {
  return verb === inverse
}

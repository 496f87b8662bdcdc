import { z } from 'zod'
import { positionSelectorSchema, quoteSelectorSchema } from './passage'
import { idSchema, instantSchema } from './primitives'

export const decisionIdSchema = z.string().regex(/^m-[a-z0-9-]{1,60}$/)

/**
 * What the user decided about words at one place of a text. The words and what surrounds them are
 * the authority; the position is a hint for other programs.
 */
export const placedDecisionSchema = z.looseObject({
  id: decisionIdSchema,
  /** `accepted`: the words mean this entity, `means`: this one rather than one of that name. */
  verdict: z.enum(['accepted', 'rejected', 'means']),
  /** Id of the entity that the words mean, or that they do not mean (`rejected`). */
  entity: idSchema,
  /** Id of the record in whose body the words stand. */
  in: idSchema,
  quote: quoteSelectorSchema,
  position: positionSelectorSchema,
  /** Whether the words with their nearest characters stood nowhere else when it was decided. */
  unique: z.boolean().default(false),
  created: instantSchema,
})
export type PlacedDecision = z.infer<typeof placedDecisionSchema>

/** A name by which this entity is never to be found, in no text of the notebook. */
export const neverDecisionSchema = z.looseObject({
  id: decisionIdSchema,
  verdict: z.literal('never'),
  entity: idSchema,
  words: z.string().min(1),
  created: instantSchema,
})

/** A name that is not to be proposed for a card again, in no text of the notebook. */
export const ignoredDecisionSchema = z.looseObject({
  id: decisionIdSchema,
  verdict: z.literal('ignored'),
  words: z.string().min(1),
  created: instantSchema,
})

/** An entry of `mentions.json`. */
export const decisionSchema = z.discriminatedUnion('verdict', [
  placedDecisionSchema,
  neverDecisionSchema,
  ignoredDecisionSchema,
])
export type Decision = z.infer<typeof decisionSchema>

/** Whether a decision is about words at one place of a text. */
export function isPlaced(decision: Decision): decision is PlacedDecision {
  return decision.verdict !== 'never' && decision.verdict !== 'ignored'
}

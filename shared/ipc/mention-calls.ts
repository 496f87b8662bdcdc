import { z } from 'zod'
import { decisionIdSchema, placedDecisionSchema } from '../model/mention'
import { recordPathSchema } from '../model/primitives'
import { call, newCardSchema, nothing, path } from './call'
import {
  decisionViewSchema,
  mentionPlaceSchema,
  mentionViewSchema,
  possibleEntitySchema,
} from './views'

/** The part of the contract about names in texts: what they mean, and what has no card yet. */
export const mentionCalls = {
  /** The decisions about places of a record; the window finds the places in the text it shows. */
  'mentions.decided': call(path, z.array(decisionViewSchema)),
  /** Where an entity is named, the record changed last first; `total` counts those left out too. */
  'mentions.ofEntity': call(
    path,
    z.object({ mentions: z.array(mentionViewSchema), total: z.int() }),
  ),
  /** `rejected`: the words do not mean the entity; the others: they do. */
  'mentions.decide': call(
    z.strictObject({
      verdict: placedDecisionSchema.shape.verdict,
      place: mentionPlaceSchema,
    }),
    nothing,
  ),
  /** The entity is not to be found by this name any more. */
  'mentions.never': call(
    z.strictObject({ entity: recordPathSchema, words: z.string().min(1).max(1000) }),
    nothing,
  ),
  /** Takes a decision back. */
  'mentions.forget': call(z.strictObject({ id: decisionIdSchema }), nothing),
  /** Puts a link in the place of the words. */
  'mentions.link': call(z.strictObject({ place: mentionPlaceSchema }), nothing),
  /** Links every certain mention of an entity, in one record or in all, as one change. */
  'mentions.linkAll': call(
    z.strictObject({ entity: recordPathSchema, path: recordPathSchema.nullable() }),
    z.object({ count: z.int() }),
  ),

  /** What a record names and the notebook has no card for. */
  'suggestions.list': call(path, z.array(possibleEntitySchema)),
  /** Makes cards, as one change. */
  'suggestions.accept': call(
    z.strictObject({ cards: z.array(newCardSchema).min(1).max(1000) }),
    z.object({ paths: z.array(recordPathSchema) }),
  ),
  /** Adds names to a card that means the same. */
  'suggestions.join': call(
    z.strictObject({ entity: recordPathSchema, names: z.array(z.string()).min(1).max(100) }),
    nothing,
  ),
  /** Names that are not to be proposed again, in no text. */
  'suggestions.ignore': call(
    z.strictObject({ names: z.array(z.string()).min(1).max(1000) }),
    nothing,
  ),
}

import { z } from 'zod'
import { instantSchema, sha256Schema } from './primitives'

/** W3C Web Annotation, TextQuoteSelector: the words themselves and up to 32 characters each side. */
export const quoteSelectorSchema = z.object({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>

/** W3C Web Annotation, TextPositionSelector, in UTF-16 code units of the captured text; end excluded. */
export const positionSelectorSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type PositionSelector = z.infer<typeof positionSelectorSchema>

export const passageIdSchema = z.string().regex(/^p-[a-z0-9-]{1,60}$/)

/** An exact stretch of a source's captured text. The quote is the authority, the position a hint. */
export const passageSchema = z.looseObject({
  id: passageIdSchema,
  quote: quoteSelectorSchema,
  position: positionSelectorSchema,
  /** Hash of the captured text for which `position` was true. */
  textSha256: sha256Schema,
  /** Whether these words stood nowhere else in the text when they were marked. */
  unique: z.boolean().default(false),
  created: instantSchema,
  comment: z.string().default(''),
})
export type Passage = z.infer<typeof passageSchema>

/** How a passage stands in the text as it is now: found as it was, found elsewhere, or not found. */
export const anchorStateSchema = z.enum(['exact', 'moved', 'lost'])
export type AnchorState = z.infer<typeof anchorStateSchema>

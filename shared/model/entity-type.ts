import { z } from 'zod'

export const glyphSchema = z.enum([
  'person',
  'organisation',
  'place',
  'agreement',
  'event',
  'facility',
  'publication',
  'concept',
])
/** A colour, a shape and an underline that belong together. */
export type Glyph = z.infer<typeof glyphSchema>

export const entityTypeSchema = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  name: z.string().min(1),
  plural: z.string().min(1),
  glyph: glyphSchema,
  /** Names of the front-matter fields that a card of this type proposes. */
  fields: z.array(z.string()).default([]),
})
export type EntityType = z.infer<typeof entityTypeSchema>

import { z } from 'zod'
import { entityTypeSchema } from './entity-type'
import { relationVerbSchema } from './relation-verb'
import { idSchema, instantSchema } from './primitives'

/** The newest notebook format that this program reads and the one it writes. */
export const currentFormat = 1

/** `notebook.json`. */
export const manifestSchema = z.looseObject({
  format: z.int().positive(),
  id: idSchema,
  name: z.string().min(1),
  created: instantSchema,
  citationStyle: z.string().default('apa'),
  entityTypes: z.array(entityTypeSchema).optional(),
  relationVerbs: z.array(relationVerbSchema).optional(),
  settings: z.looseObject({}).default({}),
})
export type Manifest = z.infer<typeof manifestSchema>

import { z } from 'zod'
import { passageIdSchema } from './passage'
import { edtfSchema, idSchema } from './primitives'

export const relationIdSchema = z.string().regex(/^r-[a-z0-9-]{1,60}$/)

/** entity –verb→ entity, with the passages that show it. */
export const relationSchema = z.looseObject({
  id: relationIdSchema,
  from: idSchema,
  verb: z.string().min(1),
  to: idSchema,
  date: edtfSchema.nullable().default(null),
  role: z.string().default(''),
  evidence: z.array(z.looseObject({ source: idSchema, passage: passageIdSchema })).default([]),
  note: z.string().default(''),
})
export type Relation = z.infer<typeof relationSchema>

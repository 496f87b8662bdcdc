import { z } from 'zod'
import { recordPathSchema } from '../model/primitives'

/** Declares a call by the schemas of what is asked and what is answered. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output }
}

export const nothing = z.null()

/** A record, by its path. */
export const path = z.strictObject({ path: recordPathSchema })

/** What a new card begins with. */
export const newCardSchema = z.strictObject({
  name: z.string().trim().min(1).max(1000),
  type: z.string(),
  aliases: z.array(z.string()).default([]),
})

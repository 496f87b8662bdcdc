import { z } from 'zod'
import { reliabilitySchema } from './grade'
import { edtfSchema, idSchema, sha256Schema } from './primitives'

const words = z.union([z.array(z.coerce.string()), z.string().transform((one) => [one])])

export const personNameSchema = z.union([
  z.looseObject({ family: z.string(), given: z.string().optional() }),
  z.looseObject({ literal: z.string() }),
])
/** A name as CSL-JSON has it. */
export type PersonName = z.infer<typeof personNameSchema>

const common = {
  id: idSchema.optional(),
  title: z.string().optional(),
  created: z.string().optional(),
  updated: z.string().optional(),
}

/** The fields of a note that the program understands; all others are kept and left alone. */
export const noteFields = { ...common, tags: words.optional(), aliases: words.optional() }

/** The fields of a source. Names are those of CSL-JSON, dates are EDTF. */
export const sourceFields = {
  ...common,
  type: z.string().optional(),
  author: z.array(personNameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: edtfSchema.optional(),
  accessed: edtfSchema.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
  reliability: reliabilitySchema.optional(),
  'reliability-reason': z.string().optional(),
  origin: z.string().optional(),
  captured: z
    .looseObject({ at: z.string(), sha256: sha256Schema, from: z.string().optional() })
    .optional(),
}

/** The fields of an entity card; what is not named here is a free field of the card. */
export const entityFields = {
  ...common,
  type: z.string().optional(),
  aliases: words.optional(),
  ambiguous: words.optional(),
  date: edtfSchema.optional(),
}

export const dossierFields = { ...common, subtitle: z.string().optional() }

type Shape = Readonly<Record<string, z.ZodType>>
type Fields<S extends Shape> = z.infer<z.ZodObject<S>>

/**
 * Reads the known fields one by one, so that one wrong field never costs the others.
 * @returns the fields that are right, and the names of those that are not (they stay in the file).
 */
export function readFields<S extends Shape>(
  shape: S,
  frontMatter: Readonly<Record<string, unknown>>,
): { fields: Fields<S>; wrong: string[] } {
  const right: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const [name, schema] of Object.entries(shape)) {
    const value = frontMatter[name]
    if (value === undefined || value === null) continue
    const parsed = schema.safeParse(typeof value === 'number' ? String(value) : value)
    if (parsed.success) right[name] = parsed.data
    else wrong.push(name)
  }
  return { fields: right as Fields<S>, wrong }
}

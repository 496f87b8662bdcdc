import { z } from 'zod'

/**
 * What `check` can find, from a file that cannot be read to a claim that rests on one origin.
 * None of them stops anything; each names its place.
 */
export const problemCodeSchema = z.enum([
  'migrated',
  'file-unreadable',
  'text-encoding',
  'text-lost',
  'not-downloaded',
  'not-watched',
  'conflict-copy',
  'json-broken',
  'history-failed',
  'item-invalid',
  'front-matter-broken',
  'field-invalid',
  'id-duplicate',
  'link-unresolved',
  'link-ambiguous',
  'claim-unknown',
  'claim-without-evidence',
  'claim-single-origin',
  'claim-disputed',
  'evidence-ungraded',
  'evidence-dangling',
  'passage-moved',
  'passage-lost',
  'source-ungraded',
  'source-text-changed',
])
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** The place of a problem: a file of the notebook, and within it a line (from 1), claim or passage. */
export const placeSchema = z.strictObject({
  path: z.string(),
  line: z.int().positive().optional(),
  /** The same line counted from the start of the body, as editors show it without front matter. */
  bodyLine: z.int().positive().optional(),
  claim: z.string().optional(),
  passage: z.string().optional(),
})
export type Place = z.infer<typeof placeSchema>

export const problemSchema = z.strictObject({
  code: problemCodeSchema,
  where: placeSchema,
  /** One sentence in the user's language: what, where, and what to do. */
  message: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

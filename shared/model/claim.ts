import { z } from 'zod'
import { credibilitySchema } from './grade'
import { passageIdSchema } from './passage'
import { edtfSchema, idSchema, instantSchema } from './primitives'

export const claimStatusSchema = z.enum([
  'unverified',
  'supported',
  'disputed',
  'refuted',
  'withdrawn',
])
export type ClaimStatus = z.infer<typeof claimStatusSchema>

export const stanceSchema = z.enum(['supports', 'contradicts'])
export type Stance = z.infer<typeof stanceSchema>

/** `c-` and words joined by single hyphens, so that `--` can join a claim's id to an evidence number. */
export const claimIdSchema = z.string().regex(/^c-[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)

/** A passage that supports or contradicts a claim. Ids count up within the claim: `e1`, `e2` … */
export const evidenceSchema = z.looseObject({
  id: z.string().regex(/^e[1-9][0-9]*$/),
  source: idSchema,
  passage: passageIdSchema,
  stance: stanceSchema,
  credibility: credibilitySchema.nullable().default(null),
  comment: z.string().default(''),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** One checkable statement. */
export const claimSchema = z.looseObject({
  id: claimIdSchema,
  text: z.string().min(1),
  /** Id of the entity who says so, apart from the source in which it was read. */
  speaker: idSchema.nullable().default(null),
  saidOn: edtfSchema.nullable().default(null),
  status: claimStatusSchema.default('unverified'),
  evidence: z.array(evidenceSchema).default([]),
  /** The highest number that a row of evidence ever had; there once a row was removed. */
  lastEvidence: z.int().positive().optional(),
  created: instantSchema,
  updated: instantSchema,
})
export type Claim = z.infer<typeof claimSchema>

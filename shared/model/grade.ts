import { z } from 'zod'

/**
 * The Admiralty (NATO) code: two independent ratings. Reliability belongs to the source, credibility
 * to one piece of evidence. `null` is not graded, which is neither F nor 6. The values are labels:
 * they are never averaged, and never sorted as numbers.
 */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof reliabilitySchema>

export const credibilitySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
export type Credibility = z.infer<typeof credibilitySchema>

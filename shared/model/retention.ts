import { z } from 'zod'

/** How long versions are kept; afterwards the last of each month stays for good. */
export const retentionSchema = z.looseObject({
  /** So many days every version is kept. */
  allDays: z.int().min(1).max(36_500),
  /** So many days the last version of each day is kept. */
  dailyDays: z.int().min(1).max(36_500),
})
export type Retention = z.infer<typeof retentionSchema>

/** What applies where a notebook says nothing, or nothing that can be understood. */
export const usualRetention: Retention = { allDays: 7, dailyDays: 90 }

/** How long a notebook keeps its versions, by its settings. */
export function retentionOf(settings: Readonly<Record<string, unknown>>): Retention {
  return retentionSchema.safeParse(settings.history).data ?? usualRetention
}

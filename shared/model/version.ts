import { z } from 'zod'

/** Why a version of a record was kept. */
export const versionCauseSchema = z.enum([
  /** It was the text before the first change since the notebook was opened. */
  'began',
  /** It was written so far, when some time had passed or the record was left. */
  'typed',
  /** A change of another sort came: the version is the text before it. */
  'change',
  /** It was one of two texts of which one had to be chosen. */
  'conflict',
  /** Another program changed the file: the version is the last text known before. */
  'outside',
])
export type VersionCause = z.infer<typeof versionCauseSchema>

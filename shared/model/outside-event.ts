import { z } from 'zod'
import { recordPathSchema } from './primitives'
import { recordKindSchema } from './record-kind'

/** Why a record is not in the notebook any more, although nobody removed it here. */
export const goneReasonSchema = z.enum([
  'deleted',
  /** A folder has its name now. */
  'folder',
  /** Its file is there, but it cannot be read or is no text. */
  'unreadable',
  /** Its file is in iCloud only, and a placeholder stands for it. */
  'offloaded',
])
export type GoneReason = z.infer<typeof goneReasonSchema>

const record = {
  path: recordPathSchema,
  title: z.string(),
  record: recordKindSchema,
}

/** Something that another program did to the notebook. It is told; nothing is done about it. */
export const outsideEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), ...record }),
  z.object({ kind: z.literal('came'), ...record }),
  z.object({ kind: z.literal('gone'), ...record, why: goneReasonSchema }),
  /** Renamed or moved: `path` and `title` are the new ones. */
  z.object({ kind: z.literal('moved'), ...record, from: recordPathSchema }),
  /** One of the notebook's JSON files, such as `claims.json`, holds something else now. */
  z.object({ kind: z.literal('data'), path: recordPathSchema }),
  /** The folder is not there or has nothing of the notebook in it any more. */
  z.object({ kind: z.literal('folder-gone') }),
  z.object({ kind: z.literal('folder-back') }),
])
export type OutsideEvent = z.infer<typeof outsideEventSchema>

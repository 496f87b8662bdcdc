import { z } from 'zod'
import { outsideEventSchema } from '../model/outside-event'
import { recordPathSchema } from '../model/primitives'
import { snapshotSchema } from './views'

/** Work that takes long: it is told of and can be stopped. */
export const workSchema = z.enum(['backup', 'restore'])

/** What main tells the window unasked. */
export const pushes = {
  /** The notebook changed: a whole new snapshot, and which records' files are different now. */
  'notebook.changed': z.object({
    snapshot: snapshotSchema.nullable(),
    changedPaths: z.array(recordPathSchema),
    /** Records whose path changed. */
    renamed: z.array(z.object({ from: recordPathSchema, to: recordPathSchema })),
  }),
  /** What other programs did to the notebook; `notebook.changed` follows. */
  'notebook.outside': z.object({ events: z.array(outsideEventSchema) }),
  /** How far long work is; told now and then while it takes a while. */
  'work.progress': z.object({ work: workSchema, done: z.int(), total: z.int() }),
  /** A command chosen in the application menu. */
  'command.run': z.object({ id: z.string() }),
  /** The window is about to close: save what is unsaved, then call `window.readyToClose`. */
  'window.closing': z.null(),
}
export type PushName = keyof typeof pushes
export type Push<N extends PushName> = z.output<(typeof pushes)[N]>

import type { CollectionPath } from './change'
import { recordPathSchema } from './primitives'

/** A JSON file of the notebook. */
export const notebookJsonPathSchema = recordPathSchema.regex(
  /^(?:notebook|claims|relations|mentions)\.json$|\.passages\.json$/,
)

/** Such a file that holds items with ids: not `notebook.json`. */
export const collectionPathSchema = recordPathSchema.refine((path): path is CollectionPath =>
  /^(?:claims|relations|mentions)\.json$|\.passages\.json$/.test(path),
)

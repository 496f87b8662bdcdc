import { recordPathSchema } from './primitives'

/** A JSON file of the notebook. */
export const notebookJsonPathSchema = recordPathSchema.regex(
  /^(?:notebook|claims|relations|mentions)\.json$|\.passages\.json$/,
)

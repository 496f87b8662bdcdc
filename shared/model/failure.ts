import { z } from 'zod'

/** The closed list of ways in which a call can fail. */
export const failureCodeSchema = z.enum([
  /** The input is not what the call takes. */
  'invalid',
  /** What was asked for is not there (any more). */
  'not-found',
  /** Something of that name exists, or the file changed since it was read. */
  'conflict',
  /** The folder is not a notebook, or one of a newer format. */
  'not-a-notebook',
  'newer-format',
  /** The file system refused; the user's text is still where it was. */
  'storage',
  /** The notebook may only be read. */
  'read-only',
  'unexpected',
])
export type FailureCode = z.infer<typeof failureCodeSchema>

/**
 * A failure that is told to the user: its message is a whole sentence that says what happened, what
 * is safe and what to do.
 */
export class AppError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'AppError'
  }
}

import { z } from 'zod'

/** A record's identity: ULIDs are made by the app, but any short word of these characters is kept. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)

/** An instant in UTC, ISO 8601, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime()

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** A date in EDTF (ISO 8601-2) as written; whether it is one is judged by `shared/dates`. */
export const edtfSchema = z.string().min(1).max(80)

/**
 * Where a record's file lies: relative to the notebook, with `/`, never leaving it and never
 * entering a dot folder. The main process checks the real path again before it touches a file.
 */
export const recordPathSchema = z
  .string()
  .min(1)
  .max(4096)
  .refine(isInsideNotebook, 'expected a path inside the notebook')

function isInsideNotebook(path: string): boolean {
  if (path.includes('\\') || path.includes('\0')) return false
  return path.split('/').every((part) => part !== '' && !part.startsWith('.'))
}

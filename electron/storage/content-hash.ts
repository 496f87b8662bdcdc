import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes (or of the bytes given), 64 hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

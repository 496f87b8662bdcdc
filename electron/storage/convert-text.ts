import type { Encoding } from '../../shared/model/encoding'
import { moveDurably } from './durable-names'
import { writeDurably } from './durable-write'
import { decodeAs, guessEncoding } from './encoding'
import { putAside } from './put-aside'
import { readBytes } from './read-file'
import { realPathInside } from './safe-path'

/** A text that is not written in UTF-8, read in some other way. */
export interface ForeignText {
  readonly encoding: Encoding
  readonly text: string
}

/**
 * Reads a text as if it was written in that encoding, or in the one that it probably is.
 * @throws AppError `storage`
 */
export function readForeignText(
  root: string,
  path: string,
  encoding: Encoding | null,
): ForeignText {
  const { bytes } = readBytes(realPathInside(root, path), path)
  const taken = encoding ?? guessEncoding(bytes) ?? 'windows-1252'
  return { encoding: taken, text: decodeAs(bytes, taken) }
}

/**
 * Writes a text again in UTF-8. The file as it was lies beside it from then on.
 * @returns the name of the old file, relative to the notebook.
 * @throws AppError `storage`; the file is as it was then.
 */
export async function convertText(
  root: string,
  path: string,
  encoding: Encoding,
  at: Date,
): Promise<string> {
  const { text } = readForeignText(root, path, encoding)
  const real = realPathInside(root, path)
  const aside = await putAside(real, at, 'original')
  try {
    await writeDurably(real, text, path)
  } catch (error) {
    await moveDurably(aside, real)
    throw error
  }
  return path.slice(0, path.lastIndexOf('/') + 1) + (aside.split(/[\\/]/).at(-1) ?? '')
}

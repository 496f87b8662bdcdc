import { toLf } from '../markdown/line-endings'
import { paragraphsOf } from '../markdown/paragraphs'
import { derived } from './derived'
import { bodyOf, type RecordFile } from './state'

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits; the engine brings its own. */
export type Sha256 = (text: string) => string

/** The body with line ends as LF: what editors show, and what all offsets and lines refer to. */
export const textOf = derived((record: RecordFile) => toLf(bodyOf(record)))

/** The line of the file (from 1) in which a line of the body stands. */
export function lineInFile({ text, bodyStart }: RecordFile, bodyLine: number): number {
  return text.slice(0, bodyStart).split(/\r\n|\r|\n/).length + bodyLine - 1
}

/** The captured text of a source: what passages are found in and what its SHA-256 is of. */
export function capturedText(source: RecordFile): string {
  return textOf(source)
}

/** The numbered paragraphs of a source's captured text. */
export const capturedParagraphs = derived((source: RecordFile) =>
  paragraphsOf(capturedText(source)),
)

const knownHashes = new WeakMap<RecordFile, string>()

/** SHA-256 of the captured text as it is now, computed once per file. */
export function capturedSha256(source: RecordFile, sha256: Sha256): string {
  const known = knownHashes.get(source) ?? sha256(capturedText(source))
  knownHashes.set(source, known)
  return known
}

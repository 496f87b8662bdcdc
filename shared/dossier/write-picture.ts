import { isPictureName } from '../markdown/pictures'
import type { NamedLink } from './text-marks'
import { verbatim } from './verbatim'

/** Whether a link puts a picture in, and not a record. */
export function isPicture({ kind, target }: NamedLink): boolean {
  return kind === 'embed' && isPictureName(target)
}

/** A picture in the way of Markdown, as its file is named in the text. */
export function writePicture({ target, shown }: NamedLink): string {
  const words = shown !== null && /^\d+(?:x\d+)?$/.test(shown) ? null : shown
  const address = target.replace(/[<>\\%]/g, encodeURIComponent)
  return `![${verbatim(words ?? target)}](<${address}>)`
}

import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'

/**
 * What has to be done for each key grows with the line, and with the links in it, while the length of
 * the whole text hardly matters. Measured: twice this length takes about a second to be shown, and
 * twenty times this length is not shown at all.
 */
const longestLine = 50_000

/** In UTF-16 code units; more takes several seconds to be shown. */
const longestText = 20_000_000

/** How much of a text that is too large is shown all the same. */
const mostShown = 10_000

/** A text that the window could not show without standing still. */
export class TextTooLarge extends AppError {
  constructor(
    message: string,
    /** The beginning of the text, by which one knows it. */
    readonly beginning: string,
  ) {
    super('invalid', message)
    this.name = 'TextTooLarge'
  }
}

/** Why a text is not edited here, as a sentence; `null` for all that people write. */
export function whyTooLarge(text: string): string | null {
  if (text.length > longestText) {
    return say('notes:tooLarge.text', { most: count(longestText), length: count(text.length) })
  }
  for (let start = 0, number = 1; start <= text.length; number += 1) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > longestLine) {
      return say('notes:tooLarge.line', {
        number: count(number),
        length: count(length),
        most: count(longestLine),
      })
    }
    if (end < 0) break
    start = end + 1
  }
  return null
}

/** @throws TextTooLarge */
export function refuseTooLarge(text: string): void {
  const because = whyTooLarge(text)
  if (because !== null) throw new TextTooLarge(because, text.slice(0, mostShown))
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}

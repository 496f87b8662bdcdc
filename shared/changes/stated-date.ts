import { parseDate } from '../dates/edtf'
import { AppError } from '../model/failure'
import { say } from '../words/words'

/**
 * The EDTF of a date that the user wrote, in EDTF or in words.
 * @throws AppError `invalid` when it is not understood: a date is never guessed or padded.
 */
export function edtfFrom(words: string): string {
  const date = parseDate(words)
  if (date === null) throw new AppError('invalid', say('changes:dateUnclear', { words }))
  return date
}

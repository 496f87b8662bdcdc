import { AppError } from '../model/failure'
import type { AnchorState, Passage, PositionSelector, QuoteSelector } from '../model/passage'
import { say } from '../words/words'

/** How many characters before and after a quote are kept with it (UTF-16 code units). */
export const contextLength = 32

/**
 * Characters, blanks not counted, that must stand unchanged on both sides of a quote before it is
 * taken for the passage although its wider surroundings have changed.
 */
const nearContext = 20

/** How far to look for them: blanks may have been put in, but not pages of them. */
const windowLength = 4 * contextLength

/**
 * Describes a stretch of a captured text so that it can be found again (W3C Web Annotation).
 * Blanks around it are left out, and a character is never cut in two.
 * @throws AppError `invalid` when the stretch holds no words or does not lie in the text.
 */
export function describePassage(
  text: string,
  start: number,
  end: number,
): { quote: QuoteSelector; position: PositionSelector; unique: boolean } {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && end <= text.length
  if (!isInside) throw new AppError('invalid', say('text:passageOutside'))
  const selected = text.slice(start, end)
  const exact = selected.trim()
  if (exact === '') throw new AppError('invalid', say('text:passageEmpty'))
  const trimmed = start + selected.indexOf(exact)
  const from = isInsideCharacter(text, trimmed) ? trimmed - 1 : trimmed
  const last = trimmed + exact.length
  const to = isInsideCharacter(text, last) ? last + 1 : last
  const words = text.slice(from, to)
  return {
    quote: { exact: words, prefix: textBefore(text, from), suffix: textAfter(text, to) },
    position: { start: from, end: to },
    unique: occurrencesOf(text, words).length === 1,
  }
}

/**
 * Finds a passage in the text as it is now. The words of the quote must stand there exactly; only
 * their surroundings decide which of several places is meant.
 *
 * - `exact`: quote, prefix and suffix stand at the stored position, or together at exactly one other
 *   place, because the text was changed elsewhere.
 * - `moved`: the surroundings were changed, and the words stand once now and stood once when they
 *   were marked; or at only one place the nearest characters of any side are still the same (blanks
 *   aside): those on both sides, or those before it where it also stands as far from the start of
 *   the text as it stood.
 * - `lost`: everything else. A sole occurrence of words that were not unique is lost too: it may as
 *   well be the other one, and the marked one was deleted.
 */
export function locatePassage(
  text: string,
  passage: Pick<Passage, 'quote' | 'position' | 'unique'>,
): { state: AnchorState; position: PositionSelector | null } {
  const { quote, position } = passage
  const found = (state: AnchorState, start: number) => ({
    state,
    position: { start, end: start + quote.exact.length },
  })
  if (standsWhole(text, quote, position.start)) return found('exact', position.start)
  const whole = wholePlaces(text, quote)
  const [only] = whole
  if (only !== undefined && whole.length === 1) return found('exact', only)
  if (whole.length > 1) return { state: 'lost', position: null }
  const moved = movedPlace(text, passage)
  return moved === null ? { state: 'lost', position: null } : found('moved', moved)
}

/** Every place at which the words stand, overlapping ones included. */
export function occurrencesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

function standsWhole(text: string, quote: QuoteSelector, start: number): boolean {
  const from = start - quote.prefix.length
  return from >= 0 && text.startsWith(quote.prefix + quote.exact + quote.suffix, from)
}

function wholePlaces(text: string, quote: QuoteSelector): number[] {
  const stretch = quote.prefix + quote.exact + quote.suffix
  return occurrencesOf(text, stretch)
    .filter((at) => !reachesTextEdge(quote.prefix) || at === 0)
    .filter((at) => !reachesTextEdge(quote.suffix) || at + stretch.length === text.length)
    .map((at) => at + quote.prefix.length)
}

/** A context that is short was cut by the edge of the text; one less than full spared a character. */
function reachesTextEdge(context: string): boolean {
  return context.length < contextLength - 1
}

/** Where the passage stands now if only its surroundings were changed; `null` in any doubt. */
function movedPlace(
  text: string,
  { quote, position, unique }: Pick<Passage, 'quote' | 'position' | 'unique'>,
): number | null {
  const places = occurrencesOf(text, quote.exact)
  const [sole] = places
  if (unique && sole !== undefined && places.length === 1) return sole
  const spokenFor = places
    .map((start) => ({
      start,
      isBefore: agreesBefore(text, start, quote.prefix),
      isAfter: agreesAfter(text, start + quote.exact.length, quote.suffix),
    }))
    .filter(({ isBefore, isAfter }) => isBefore || isAfter)
  const [place] = spokenFor
  if (!place || spokenFor.length > 1) return null
  return place.isBefore && (place.isAfter || place.start === position.start) ? place.start : null
}

function agreesBefore(text: string, start: number, prefix: string): boolean {
  const stored = withoutBlanks(prefix).slice(-nearContext)
  const window = withoutBlanks(text.slice(Math.max(0, start - windowLength), start))
  return stored.length === nearContext && window.endsWith(stored)
}

function agreesAfter(text: string, end: number, suffix: string): boolean {
  const stored = withoutBlanks(suffix).slice(0, nearContext)
  const window = withoutBlanks(text.slice(end, end + windowLength))
  return stored.length === nearContext && window.startsWith(stored)
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The characters before an offset; one less where the first would be half a character. */
export function textBefore(text: string, start: number, length = contextLength): string {
  const from = Math.max(0, start - length)
  return text.slice(isInsideCharacter(text, from) ? from + 1 : from, start)
}

/** The characters after an offset; one less where the last would be half a character. */
export function textAfter(text: string, end: number, length = contextLength): string {
  const to = Math.min(text.length, end + length)
  return text.slice(end, isInsideCharacter(text, to) ? to - 1 : to)
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function isInsideCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}

import { contextLength, occurrencesOf, textAfter, textBefore } from '../evidence/anchor'
import type { PlacedDecision } from '../model/mention'
import type { AnchorState, QuoteSelector } from '../model/passage'
import type { Range } from '../markdown/link-grammar'

/** How a decision holds on to its place. */
export type DecisionAnchor = Pick<PlacedDecision, 'quote' | 'position' | 'unique'>

/** Characters on each side that must be the same where the wider surroundings were changed. */
const nearContext = 16
/** A place that is like another over so many characters on each side cannot be told from it. */
const longestContext = 1024

/**
 * Describes words at one place so that they can be told from the same words everywhere else: with so
 * much of what surrounds them that no other place reads alike.
 * @returns `null` where the same words stand in the same surroundings again and again.
 */
export function describeDecision(text: string, start: number, end: number): DecisionAnchor | null {
  const exact = text.slice(start, end)
  for (let length = contextLength; length <= longestContext; length *= 2) {
    const prefix = textBefore(text, start, length)
    const suffix = textAfter(text, end, length)
    if (!standsOnce(text, prefix + exact + suffix)) continue
    return {
      quote: { exact, prefix, suffix },
      position: { start, end },
      unique: standsOnce(text, nearest({ exact, prefix, suffix })),
    }
  }
  return null
}

/**
 * Finds the words of a decision in the text as it is now.
 *
 * - `exact`: they stand with their whole surroundings, at one place.
 * - `moved`: what is farther off was changed, and the words stand with the nearest characters on both
 *   sides at one place, as they stood at one place when it was decided.
 *   In a text that is too short to have surroundings nothing may have changed.
 * - `lost`: everything else. The same words in other surroundings are never taken for them.
 */
export function locateDecision(
  text: string,
  { quote, unique }: DecisionAnchor,
): { readonly state: AnchorState; readonly position: Range | null } {
  const { exact, prefix, suffix } = quote
  const placed = (state: AnchorState, start: number) => ({
    state,
    position: { start, end: start + exact.length },
  })
  const lost = { state: 'lost' as const, position: null }
  const whole = prefix + exact + suffix
  const isShort = prefix.length + suffix.length < 2 * nearContext
  if (isShort) return text === whole ? placed('exact', prefix.length) : lost
  const [only, ...others] = occurrencesOf(text, whole)
  if (only !== undefined) return others.length === 0 ? placed('exact', only + prefix.length) : lost
  const near = nearest(quote)
  const place = unique ? text.indexOf(near) : -1
  if (place < 0 || !standsOnce(text, near)) return lost
  return placed('moved', place + Math.min(nearContext, prefix.length))
}

function standsOnce(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words)
}

/** The words with their nearest characters; with all there is where an end of the text is nearer. */
function nearest({ exact, prefix, suffix }: QuoteSelector): string {
  return prefix.slice(-nearContext) + exact + suffix.slice(0, nearContext)
}

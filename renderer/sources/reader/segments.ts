import type { Mention } from '../../../shared/mentions/mention-text'

/** A stretch of a text in UTF-16 code units, end excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A stretch with the name of what it marks. */
export interface NamedRange extends Range {
  readonly id: string
}

/** A stretch of a block in which the same passages hold throughout. */
export interface Segment extends Range {
  /** The passages that cover it, in the order in which they begin. */
  readonly ids: readonly string[]
  /** The mention that covers it. */
  readonly mention?: Mention
}

/**
 * Cuts a block at every boundary of a passage, so that overlapping passages can be drawn one beside
 * the other, and at every boundary of a mention. The segments cover the block without a gap; passages that only touch it do not count.
 */
export function segmentsOf(
  block: Range,
  passages: readonly NamedRange[],
  mentions: readonly Mention[] = [],
): Segment[] {
  const isInside = ({ start, end }: Range) => start < block.end && end > block.start && start < end
  const inside = passages
    .filter(isInside)
    .sort((one, other) => one.start - other.start || one.end - other.end)
  const named = mentions.filter(isInside)
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of [...inside, ...named]) {
    cuts.add(Math.max(start, block.start))
    cuts.add(Math.min(end, block.end))
  }
  const sorted = [...cuts].sort((one, other) => one - other)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? block.start
    const ids = inside.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id)
    const mention = named.find((one) => one.start <= start && one.end >= end)
    return mention ? { start, end, ids, mention } : { start, end, ids }
  })
}

/**
 * Makes a selection that can become a passage: no white space at its ends, and no character cut in
 * two (a surrogate pair, or a letter from its accents). @returns `null` when nothing is left.
 */
export function trimmed(text: string, range: Range): Range | null {
  let start = Math.max(0, Math.min(range.start, range.end))
  let end = Math.min(text.length, Math.max(range.start, range.end))
  while (start > 0 && start < end && isInsideCharacter(text, start)) start -= 1
  while (end < text.length && start < end && isInsideCharacter(text, end)) end += 1
  while (start < end && isBlank(text.charAt(start))) start += 1
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : null
}

function isBlank(character: string): boolean {
  return /\s/u.test(character)
}

const combining = /^\p{M}/u

function isInsideCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff
  const isAfterHighSurrogate = before >= 0xd800 && before <= 0xdbff
  if (isLowSurrogate && isAfterHighSurrogate) return true
  return combining.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

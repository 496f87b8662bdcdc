import { matchLines } from './line-matches'

/** Lines that are in the merged text, and whose they are. */
interface Taken {
  readonly kind: 'same' | 'mine' | 'theirs' | 'both'
  readonly lines: readonly string[]
}

/** Lines that were changed on both sides, each in another way: somebody has to choose. */
export interface Disputed {
  readonly kind: 'disputed'
  readonly base: readonly string[]
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** A stretch of a merged text; `both` made the same change. */
export type Piece = Taken | Disputed

/** What to take where both sides changed the same lines; `both` is mine and then theirs. */
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * Merges two texts that were made from the same one, line by line. What only one side changed is
 * taken; lines that both changed, each in another way, are disputed. Nothing that either side wrote
 * is left out without being asked about.
 *
 * It holds that `merge(b, b, x)` and `merge(b, x, x)` are x, that changes of different lines are all
 * there, and that exchanging the sides exchanges nothing but their names.
 */
export function merge3(base: string, mine: string, theirs: string): readonly Piece[] {
  const lines = base.split('\n')
  const hunks = [
    ...hunksOf(lines, mine.split('\n'), 'mine'),
    ...hunksOf(lines, theirs.split('\n'), 'theirs'),
  ].sort((one, other) => one.from - other.from || one.to - other.to)
  const pieces: Piece[] = []
  let done = 0
  for (const group of groupsOf(hunks)) {
    const { from, to } = spanOf(group)
    addSame(pieces, lines.slice(done, from))
    pieces.push(pieceOf(lines, group))
    done = to
  }
  addSame(pieces, lines.slice(done))
  return pieces
}

/** The disputed pieces, in their order. */
export function disputedIn(pieces: readonly Piece[]): readonly Disputed[] {
  return pieces.filter((piece) => piece.kind === 'disputed')
}

/**
 * The merged text.
 * @param choices for each disputed piece, in their order; mine where there is none.
 */
export function mergedText(pieces: readonly Piece[], choices: readonly Choice[] = []): string {
  let disputed = 0
  const lines = pieces.flatMap((piece) =>
    piece.kind === 'disputed' ? chosen(piece, choices[disputed++] ?? 'mine') : piece.lines,
  )
  return lines.join('\n')
}

function chosen({ mine, theirs }: Disputed, choice: Choice): readonly string[] {
  switch (choice) {
    case 'mine':
      return mine
    case 'theirs':
      return theirs
    case 'both':
      return [...mine, ...theirs]
  }
}

/** Lines of the base, from the first up to but without the second, that one side replaced. */
interface Hunk {
  readonly side: 'mine' | 'theirs'
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

function hunksOf(base: readonly string[], now: readonly string[], side: Hunk['side']): Hunk[] {
  const hunks: Hunk[] = []
  let from = 0
  let nowFrom = 0
  const end = { old: base.length, now: now.length }
  for (const match of [...matchLines(base, now), end]) {
    if (match.old > from || match.now > nowFrom) {
      hunks.push({ side, from, to: match.old, lines: now.slice(nowFrom, match.now) })
    }
    from = match.old + 1
    nowFrom = match.now + 1
  }
  return hunks
}

/** Hunks that have to do with the same lines, together. */
function groupsOf(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)
    if (last && overlaps(spanOf(last), hunk)) last.push(hunk)
    else groups.push([hunk])
  }
  return groups
}

type Span = Pick<Hunk, 'from' | 'to'>

/** Hunks that only touch do not overlap, unless both put something into the same place. */
function overlaps(one: Span, other: Span): boolean {
  const areBothInserted = one.from === one.to && other.from === other.to && one.from === other.from
  return areBothInserted || (one.from < other.to && other.from < one.to)
}

function spanOf(group: readonly Hunk[]): Span {
  return {
    from: Math.min(...group.map(({ from }) => from)),
    to: Math.max(...group.map(({ to }) => to)),
  }
}

function pieceOf(base: readonly string[], group: readonly Hunk[]): Piece {
  const span = spanOf(group)
  const sideIn = (side: Hunk['side']) =>
    sideOf(
      base,
      group.filter((hunk) => hunk.side === side),
      span,
    )
  const mine = sideIn('mine')
  const theirs = sideIn('theirs')
  const sides = new Set(group.map(({ side }) => side))
  if (!sides.has('theirs')) return { kind: 'mine', lines: mine }
  if (!sides.has('mine')) return { kind: 'theirs', lines: theirs }
  if (isSame(mine, theirs)) return { kind: 'both', lines: mine }
  return { kind: 'disputed', base: base.slice(span.from, span.to), mine, theirs }
}

/** The lines of a span as one side has them. */
function sideOf(base: readonly string[], hunks: readonly Hunk[], span: Span): string[] {
  const lines: string[] = []
  let done = span.from
  for (const hunk of hunks) {
    lines.push(...base.slice(done, hunk.from), ...hunk.lines)
    done = hunk.to
  }
  return [...lines, ...base.slice(done, span.to)]
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index])
}

function addSame(pieces: Piece[], lines: readonly string[]): void {
  if (lines.length > 0) pieces.push({ kind: 'same', lines })
}

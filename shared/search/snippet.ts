import type { Range } from '../markdown/link-grammar'
import { snippetAround } from '../markdown/plain-text'
import { firstWords } from '../notebook/first-words'
import { findMarks, type Mark, type Marker } from './markers'

/** The part of a text that shows best why it was found. */
export interface Snippet {
  readonly text: string
  /** The words that were looked for, in `text`. */
  readonly marks: readonly Range[]
  /** The first of them in the whole text; `null` where there is none. */
  readonly place: Range | null
  /** How many there are in the whole text. */
  readonly count: number
}

const length = 200
/** No more are counted: a reader looks at the first ones. */
const mostMarks = 1_000

/** Cuts the part of a body with the most of what was looked for, without marks of Markdown. */
export function snippetOf(body: string, markers: readonly Marker[]): Snippet {
  const marks = findMarks(body, markers, mostMarks)
  const [first, last] = bestStretch(marks) ?? []
  if (!first || !last) {
    return { text: firstWords(body.slice(0, 4 * length), length), marks: [], place: null, count: 0 }
  }
  const text = snippetAround(body, first.start, last.end, length)
  const { start, end } = first
  return {
    text,
    marks: rangesOf(findMarks(text, markers)),
    place: { start, end },
    count: marks.length,
  }
}

/** What was looked for in a title. */
export function rangesOf(marks: readonly Mark[]): Range[] {
  return marks.map(({ start, end }) => ({ start, end }))
}

/** The marks at both ends of the stretch that holds most different ones, then most of them. */
function bestStretch(marks: readonly Mark[]): readonly [Mark, Mark] | null {
  let best: readonly [Mark, Mark] | null = null
  let most = 0
  let left = 0
  const inside = new Map<number, number>()
  for (const [right, mark] of marks.entries()) {
    inside.set(mark.marker, (inside.get(mark.marker) ?? 0) + 1)
    for (let first = marks[left]; first && mark.end - first.start > length; first = marks[++left]) {
      const count = (inside.get(first.marker) ?? 1) - 1
      if (count === 0) inside.delete(first.marker)
      else inside.set(first.marker, count)
    }
    const worth = inside.size * 1_000 + Math.min(right - left + 1, 999)
    if (worth <= most) continue
    most = worth
    best = [marks[left] ?? mark, mark]
  }
  return best
}

import { RangeSetBuilder, type Extension } from '@codemirror/state'
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view'
import { matchLines } from '../../shared/text/line-matches'

/** How a line differs from the other text: it is another one there, or it is not there at all. */
type Difference = 'differs' | 'added'

const signs: Readonly<Record<Difference, string>> = { differs: '≠', added: '+' }

/** The lines of a text that are not in the other one, by the position at which each starts. */
export function differingLines(own: string, other: string): ReadonlyMap<number, Difference> {
  const lines = own.split('\n')
  const others = other.split('\n')
  const found = new Map<number, Difference>()
  let line = 0
  let otherLine = 0
  let position = 0
  const end = { old: lines.length, now: others.length }
  for (const match of [...matchLines(lines, others), end]) {
    const difference = match.now > otherLine ? 'differs' : 'added'
    for (; line < match.old; line += 1) {
      found.set(position, difference)
      position += (lines[line]?.length ?? 0) + 1
    }
    position += (lines[line]?.length ?? 0) + 1
    line = match.old + 1
    otherLine = match.now + 1
  }
  return found
}

const lineMarks = {
  differs: Decoration.line({ class: 'compare-differs' }),
  added: Decoration.line({ class: 'compare-added' }),
}

function decorations(lines: ReadonlyMap<number, Difference>): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const [at, difference] of lines) builder.add(at, at, lineMarks[difference])
  return builder.finish()
}

class Sign extends GutterMarker {
  constructor(readonly difference: Difference) {
    super()
  }

  override eq(other: Sign): boolean {
    return other.difference === this.difference
  }

  override toDOM(): Text {
    return document.createTextNode(signs[this.difference])
  }
}

/**
 * Marks the lines of a text that differ by a wash and by a sign beside them, so that nobody depends
 * on colours. Neither text is ever changed.
 */
export function differenceMarks(own: string, other: string): Extension {
  const lines = differingLines(own, other)
  return [
    EditorView.decorations.of(decorations(lines)),
    gutter({
      class: 'compare-signs',
      lineMarker: (_view, line) => {
        const difference = lines.get(line.from)
        return difference ? new Sign(difference) : null
      },
    }),
  ]
}

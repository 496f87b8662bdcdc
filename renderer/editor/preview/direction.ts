import { RangeSetBuilder, type Extension } from '@codemirror/state'
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view'

const auto = Decoration.line({ attributes: { dir: 'auto' } })

function everyLine({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) {
      const start = state.doc.lineAt(at).from
      builder.add(start, start, auto)
    }
  }
  return builder.finish()
}

class LineDirection {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = everyLine(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = everyLine(update.view)
  }
}

/** Each line is written in the direction of its own script. */
export function lineDirection(): Extension {
  return [
    EditorView.perLineTextDirection.of(true),
    ViewPlugin.fromClass(LineDirection, { decorations: (plugin) => plugin.decorations }),
  ]
}

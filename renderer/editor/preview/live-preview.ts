import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import {
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view'
import { notebookChanged } from '../host'
import { decorate } from './decorate'

/** Lines that show their Markdown: their starts. */
type PlainLines = ReadonlySet<number>

class LivePreview implements PluginValue {
  decorations: DecorationSet
  /** While the mouse button is down nothing moves under the pointer. */
  private isHeld = false
  private plain: PlainLines

  constructor(private readonly view: EditorView) {
    this.plain = plainLines(view)
    this.decorations = this.draw()
  }

  update(update: ViewUpdate): void {
    const hasNews = update.transactions.some((transaction) =>
      transaction.effects.some((effect) => effect.is(notebookChanged)),
    )
    const isNewTree = syntaxTree(update.startState) !== syntaxTree(update.state)
    const isMoved = update.selectionSet || update.focusChanged || update.docChanged
    if (isMoved && (!this.isHeld || update.docChanged)) this.plain = plainLines(this.view)
    if (isMoved || isNewTree || hasNews || update.viewportChanged) this.decorations = this.draw()
  }

  hold(): void {
    this.isHeld = true
    const release = () => {
      this.isHeld = false
      this.plain = plainLines(this.view)
      this.view.dispatch({ effects: notebookChanged.of(null) })
    }
    window.addEventListener('mouseup', release, { once: true })
  }

  private draw(): DecorationSet {
    const { state, visibleRanges } = this.view
    const isPlain = (position: number) => this.plain.has(state.doc.lineAt(position).from)
    return decorate(state, visibleRanges, isPlain)
  }
}

/** The lines with a cursor or a selection in them, while the user is in the text. */
function plainLines({ state, hasFocus }: EditorView): PlainLines {
  const starts = new Set<number>()
  if (!hasFocus) return starts
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at)
      starts.add(line.from)
      at = line.to + 1
    }
  }
  return starts
}

/** Sets the text while it is written; only the line with the cursor shows its Markdown. */
export function livePreview(): Extension {
  return ViewPlugin.fromClass(LivePreview, {
    decorations: (plugin) => plugin.decorations,
    eventObservers: {
      mousedown() {
        this.hold()
      },
    },
  })
}

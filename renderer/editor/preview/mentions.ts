import type { Extension } from '@codemirror/state'
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view'
import type { Mention } from '../../../shared/mentions/mention-text'
import { placeOf } from '../../mentions/mention-look'
import { editorHost, notebookChanged } from '../host'

/** A longer text is looked through when one pauses, so that typing in it never waits. */
const longText = 60_000
const pauseMs = 250

/** Underlines the names of entities while one types. */
class MentionMarks {
  decorations: DecorationSet
  private found: readonly Mention[] = []
  private pause: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly view: EditorView) {
    this.decorations = this.look()
  }

  update(update: ViewUpdate): void {
    const hasNews = update.transactions.some((transaction) =>
      transaction.effects.some((effect) => effect.is(notebookChanged)),
    )
    if (update.docChanged && update.state.doc.length > longText) {
      this.decorations = this.decorations.map(update.changes)
      this.lookLater()
    } else if (update.docChanged || hasNews) this.decorations = this.look()
    else if (update.viewportChanged) this.decorations = this.draw()
  }

  destroy(): void {
    clearTimeout(this.pause)
  }

  private lookLater(): void {
    clearTimeout(this.pause)
    this.pause = setTimeout(() => {
      this.view.dispatch({ effects: notebookChanged.of(null) })
    }, pauseMs)
  }

  private look(): DecorationSet {
    const { state } = this.view
    this.found = state.facet(editorHost).mentions(state.doc.toString())
    return this.draw()
  }

  private draw(): DecorationSet {
    const { state, visibleRanges } = this.view
    const { lookOfMention } = state.facet(editorHost)
    const marks = this.found.flatMap((mention) => {
      const { start, end } = mention
      const isVisible = visibleRanges.some(({ from, to }) => start < to && from < end)
      if (!isVisible) return []
      const look = lookOfMention(mention)
      if (look === null) return []
      // A link has the look of a link already.
      const name = mention.state === 'linked' ? {} : { class: look }
      const attributes = { ...name, 'data-mention': placeOf(mention) }
      return [Decoration.mark({ attributes }).range(start, end)]
    })
    return Decoration.set(marks)
  }
}

/** The names of entities in a text, underlined as one types. */
export function mentionMarks(): Extension {
  return ViewPlugin.fromClass(MentionMarks, { decorations: (plugin) => plugin.decorations })
}

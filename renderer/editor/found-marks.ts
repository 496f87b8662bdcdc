import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'
import { findMarks } from '../../shared/search/markers'
import type { Spot } from '../state/spot'

/** More words than these are not marked: nobody looks at them all. */
const mostMarks = 2_000
const setFound = StateEffect.define<DecorationSet>()
const found = Decoration.mark({ class: 'found-words' })

const foundField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setFound)) return effect.value
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Marks the words of a search in the text. */
export function foundMarks(): Extension {
  return foundField
}

/** Marks the words of a search and brings the place that was meant into view; `null` for none. */
export function showFound(view: EditorView, spot: Spot | null): void {
  if (!spot) {
    if (view.state.field(foundField).size > 0)
      view.dispatch({ effects: setFound.of(Decoration.none) })
    return
  }
  const marks = findMarks(view.state.doc.toString(), spot.markers, mostMarks)
  const decorations = Decoration.set(marks.map(({ start, end }) => found.range(start, end)))
  const place = spot.start === null ? null : Math.min(spot.start, view.state.doc.length)
  view.dispatch({
    effects: [
      setFound.of(decorations),
      ...(place === null ? [] : [EditorView.scrollIntoView(place, { y: 'center' })]),
    ],
    ...(place === null ? {} : { selection: { anchor: place } }),
  })
  view.focus()
}

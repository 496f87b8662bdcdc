import { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import type { Draft } from '../editor/drafts'
import { textOf } from '../editor/drafts'
import { referenceId } from '../markdown/footnote-mark'
import { useNotebookStore } from '../state/notebook'
import { outlineRows, type OutlineRow } from './outline/rows'
import { useOutlineSelection } from './outline/selection'

/** Shows the item that was chosen in the outline, in whichever view is open. */
export function useFollowOutline(
  path: string,
  draft: Draft | null,
  view: 'reading' | 'markdown',
): void {
  const { id, turn } = useOutlineSelection()
  useEffect(() => {
    const { snapshot } = useNotebookStore.getState()
    if (!draft || id === null || !snapshot) return
    const rows = outlineRows(textOf(draft), path, snapshot)
    const at = rows.findIndex((row) => row.id === id)
    const row = rows[at]
    if (!row) return
    if (view === 'reading') showInReading(rows, at)
    else {
      draft.view?.dispatch({
        selection: { anchor: row.item.start },
        effects: EditorView.scrollIntoView(row.item.start, { y: 'start', yMargin: 48 }),
      })
    }
  }, [path, draft, view, id, turn])
}

/** The finished text keeps the headings in their order; anything else is found below its heading. */
function showInReading(rows: readonly OutlineRow[], at: number): void {
  const row = rows[at]
  if (
    row?.item.kind === 'claim' &&
    document.getElementById(referenceId('dossier', row.item.label))
  ) {
    scrollTo(document.getElementById(referenceId('dossier', row.item.label)))
    return
  }
  const above = rows.slice(0, at + 1).filter(({ item }) => item.kind === 'heading')
  const last = above.at(-1)
  const headings = [...document.querySelectorAll('.dossier-reading :is(h1, h2, h3, h4, h5, h6)')]
  const twin = above.filter(({ title }) => title === last?.title).length - 1
  const named = headings.filter(({ textContent }) => textContent === last?.title)
  scrollTo(named[twin] ?? headings[0] ?? null)
}

function scrollTo(element: Element | null): void {
  element?.scrollIntoView({ block: 'start' })
}

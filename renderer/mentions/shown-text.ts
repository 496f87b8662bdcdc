import { draftAt } from '../editor/desk'
import { textOf } from '../editor/drafts'
import { useNotebookStore } from '../state/notebook'
import { useSourceStore } from '../state/sources'
import type { Mention } from '../../shared/mentions/mention-text'
import { decidedIn } from './decided'
import { mentionsIn, type ShownText } from './sight'

/** A text as it stands in the window; `null` where it is not open. */
function shownText(path: string): ShownText | null {
  const draft = draftAt(path)
  if (draft) return { path, body: textOf(draft), isSource: false }
  const source = useSourceStore.getState().byPath[path]
  return source ? { path, body: source.record.body, isSource: true } : null
}

/** The mentions in a text that is open in the window. */
export function shownMentions(path: string): readonly Mention[] {
  const { snapshot } = useNotebookStore.getState()
  const text = shownText(path)
  return snapshot && text ? mentionsIn(snapshot, text, decidedIn(path)) : []
}

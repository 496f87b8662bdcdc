import { insertItem, moveItem, removeItem } from '../../../shared/dossier/outline'
import { say } from '../../../shared/words/words'
import { rewrite, textOf, type Draft } from '../../editor/drafts'
import { showToast } from '../../ui/toast'
import { markdownOf, type NewItem } from './item-markdown'
import type { OutlineRow } from './rows'

/** Moves an item to where another one is. */
export function moveRow(draft: Draft, from: number, to: number): void {
  rewrite(draft, moveItem(textOf(draft), from, to))
}

/** Puts an item in behind another one, or at the end. */
export function addRow(draft: Draft, after: number | null, item: NewItem): void {
  const at = after === null ? Number.MAX_SAFE_INTEGER : after + 1
  rewrite(draft, insertItem(textOf(draft), at, markdownOf(item)))
}

/** Takes an item out and offers to put it back where it was. */
export function removeRow(draft: Draft, { item, title }: OutlineRow): void {
  const before = textOf(draft)
  rewrite(draft, removeItem(before, item.index))
  const after = textOf(draft)
  showToast({
    message: say('dossiers:removed', { title: shortened(title) }),
    action: {
      label: say('frame:toast.undo'),
      run: () => {
        const removed = before.slice(item.start, item.end)
        const isUntouched = textOf(draft) === after
        rewrite(draft, isUntouched ? before : insertItem(textOf(draft), item.index, removed))
      },
    },
  })
}

const longestTitle = 60

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title
}

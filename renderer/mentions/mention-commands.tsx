import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { draftAt } from '../editor/desk'
import { focusedRecord } from '../frame/links'
import { useLayoutStore } from '../state/layout'
import { usePlaceStore } from '../state/place'
import { showToast } from '../ui/toast'
import { elementOf, lookAt, textAttribute, textElement } from './look-at'
import { MentionCard } from './mention-card'
import { shownMentions } from './shown-text'
import { useHover } from './use-hover'

/** The names in the texts on screen: their card on hover, and by key at the cursor. */
export function MentionCommands() {
  const path = usePlaceStore(({ place }) => focusedRecord(place, useLayoutStore.getState().focused))
  useHover()
  useCommand('mention.show', showAtCursor, path !== null)
  return <MentionCard />
}

/** Shows the card of the name at the cursor, or of the next one behind it. */
function showAtCursor(): void {
  const cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const text = cameFrom?.closest<HTMLElement>(`[${textAttribute}]`) ?? focusedText()
  const path = text?.dataset.textOf
  if (!text || path === undefined) return
  const cursor = cursorIn(text, path)
  const mentions = shownMentions(path).filter(({ end }) => end >= cursor)
  for (const mention of mentions) {
    const element = elementOf(text, mention)
    if (!element) continue
    element.scrollIntoView({ block: 'nearest' })
    lookAt(element, cameFrom ?? text)
    return
  }
  showToast({ message: say('mentions:none') })
}

function focusedText(): HTMLElement | null {
  const { place } = usePlaceStore.getState()
  const path = focusedRecord(place, useLayoutStore.getState().focused)
  return path === null ? null : textElement(path)
}

/** Where the cursor is in a text; in one that is only read, where the selection begins. */
function cursorIn(text: HTMLElement, path: string): number {
  const view = draftAt(path)?.view
  if (view) return view.state.selection.main.head
  const selected = getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-start]')
  return selected && text.contains(selected) ? Number(selected.dataset.start) : 0
}

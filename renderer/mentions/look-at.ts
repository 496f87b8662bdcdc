import type { Mention } from '../../shared/mentions/mention-text'
import { useLookedAt } from './looked-at'
import { shownMentions } from './shown-text'

/** What shows a text: its element names the record, so that names in it can be looked at. */
export const textAttribute = 'data-text-of'

/** The words of a mention on screen, within the element that shows its text. */
export function elementOf(text: Element, { start, end }: Pick<Mention, 'start' | 'end'>) {
  return (
    text.querySelector<HTMLElement>(`[data-mention="${start} ${end}"]`) ??
    [...text.querySelectorAll<HTMLElement>('[data-mention]')].find((element) => {
      const [from = 0, to = 0] = (element.dataset.mention ?? '').split(' ').map(Number)
      return from <= start && end <= to
    }) ??
    null
  )
}

/** The element that shows the text of a record. */
export function textElement(path: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${textAttribute}="${CSS.escape(path)}"]`)
}

/** Shows the card of the words at an element; `cameFrom` where it is opened to act. */
export function lookAt(element: HTMLElement, cameFrom: HTMLElement | null): void {
  const path = element.closest<HTMLElement>(`[${textAttribute}]`)?.dataset.textOf
  const [start, end] = (element.dataset.mention ?? '').split(' ').map(Number)
  if (path === undefined || start === undefined || end === undefined) return
  const words = element.getClientRects()[0] ?? element.getBoundingClientRect()
  useLookedAt.getState().show({ path, start, end, words, cameFrom })
}

/** Goes from one mention to the next in its text; those that were refused are among them. */
export function lookAtNeighbour(path: string, start: number, step: 1 | -1): void {
  const text = textElement(path)
  const { shown } = useLookedAt.getState()
  if (!text) return
  const places = shownMentions(path)
  const ordered = step === 1 ? places : [...places].reverse()
  for (const mention of ordered) {
    const isBeyond = step === 1 ? mention.start > start : mention.start < start
    const element = isBeyond ? elementOf(text, mention) : null
    if (!element) continue
    element.scrollIntoView({ block: 'nearest' })
    lookAt(element, shown?.cameFrom ?? null)
    return
  }
}

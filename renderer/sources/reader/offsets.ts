import type { Range as TextRange } from './segments'

/** Every segment of the page says at which offset of the captured text it begins. */
const segment = '[data-start]'

/**
 * The stretch of captured text that a selection in the page covers, in UTF-16 code units; `null`
 * where it covers no words of the text. What stands between the segments (numbers, margin, hidden
 * marks) belongs to no side.
 */
export function selectedText(page: HTMLElement, selection: Range): TextRange | null {
  const segments = [...page.querySelectorAll<HTMLElement>(segment)]
  const covered = segments.filter((one) => selection.intersectsNode(one))
  const first = covered[0]
  const last = covered.at(-1)
  if (!first || !last) return null
  const start = isIn(first, selection.startContainer)
    ? offsetIn(first, selection.startContainer, selection.startOffset)
    : startOf(first)
  const end = isIn(last, selection.endContainer)
    ? offsetIn(last, selection.endContainer, selection.endOffset)
    : startOf(last) + lengthOf(last)
  return start < end ? { start, end } : null
}

/** The offset in the captured text at a place of the page; `null` outside of the text. */
export function offsetAt(page: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const found = element?.closest<HTMLElement>(segment)
  return found && page.contains(found) ? offsetIn(found, node, offset) : null
}

/** The stretch of the page that shows a stretch of the captured text. */
export function pageRange(page: HTMLElement, { start, end }: TextRange): Range | null {
  const from = placeOf(page, start, 'start')
  const to = placeOf(page, end, 'end')
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function placeOf(page: HTMLElement, offset: number, side: 'start' | 'end') {
  const segments = [...page.querySelectorAll<HTMLElement>(segment)]
  const found =
    side === 'start'
      ? segments.find((one) => offset < startOf(one) + lengthOf(one))
      : segments.filter((one) => startOf(one) < offset).at(-1)
  const node = found?.firstChild
  if (!found || !node) return null
  const within = Math.max(0, Math.min(offset - startOf(found), lengthOf(found)))
  return { node, offset: within }
}

function startOf(element: HTMLElement): number {
  return Number(element.dataset.start)
}

function lengthOf(element: HTMLElement): number {
  return element.textContent.length
}

function isIn(element: HTMLElement, node: Node): boolean {
  return element === node || element.contains(node)
}

/** A segment holds one text node: in the element itself, offsets count nodes instead of letters. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const isText = node.nodeType === Node.TEXT_NODE
  return startOf(element) + (isText ? offset : offset === 0 ? 0 : lengthOf(element))
}

import { useCallback, useEffect, useState, type RefObject } from 'react'
import { pageRange, selectedText } from './offsets'
import { trimmed, type Range } from './segments'

/** What is selected in the page, and how to select. */
export interface PageSelection {
  readonly range: Range | null
  readonly select: (range: Range | null) => void
}

/**
 * Follows what the user selects in the page: told when the mouse button is released, never while it
 * is down. Selecting by keyboard selects the same words in the page.
 */
export function useSelection(page: RefObject<HTMLElement | null>, text: string): PageSelection {
  const [range, setRange] = useState<Range | null>(null)

  useEffect(() => {
    const onRelease = () => {
      const selection = getSelection()
      const element = page.current
      if (!element || !selection || selection.rangeCount === 0 || selection.isCollapsed) return
      if (!element.contains(selection.anchorNode) && !element.contains(selection.focusNode)) return
      const found = selectedText(element, selection.getRangeAt(0))
      setRange(found && trimmed(text, found))
    }
    const onChange = () => {
      if (getSelection()?.isCollapsed !== false) setRange(null)
    }
    document.addEventListener('mouseup', onRelease)
    document.addEventListener('selectionchange', onChange)
    return () => {
      document.removeEventListener('mouseup', onRelease)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [page, text])

  const select = useCallback(
    (next: Range | null) => {
      const selection = getSelection()
      const shown = next && page.current && pageRange(page.current, next)
      selection?.removeAllRanges()
      if (shown) selection?.addRange(shown)
      setRange(next)
    },
    [page],
  )
  return { range, select }
}

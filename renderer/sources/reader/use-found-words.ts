import { useEffect, type RefObject } from 'react'
import { findMarks } from '../../../shared/search/markers'
import { useSpot } from '../../state/spot'
import { pageRange } from './offsets'

const highlightName = 'found-words'
/** More words than these are not marked: nobody looks at them all. */
const mostMarks = 500

/** Marks the words of a search on the page, and brings the place that was meant into view. */
export function useFoundWords(
  page: RefObject<HTMLElement | null>,
  path: string,
  text: string,
): void {
  const spot = useSpot(path)
  useEffect(() => {
    const element = page.current
    if (!spot || !element) return
    const ranges = findMarks(text, spot.markers, mostMarks).flatMap(
      (mark) => pageRange(element, mark) ?? [],
    )
    CSS.highlights.set(highlightName, new Highlight(...ranges))
    return () => {
      CSS.highlights.delete(highlightName)
    }
  }, [spot, page, text])
  useEffect(() => {
    const element = page.current
    const start = spot?.start ?? null
    if (start === null || !element) return
    const place = pageRange(element, { start, end: start + 1 })
    place?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  }, [spot, page])
}

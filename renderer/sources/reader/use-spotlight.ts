import { useEffect, useState, type RefObject } from 'react'
import { usePlaceStore } from '../../state/place'

interface Shown {
  /** The passage in focus. */
  readonly active: string | null
  readonly flash: { readonly id: string; readonly turn: number } | null
  readonly activate: (id: string | null) => void
}

/** Scrolls to the passage that someone asked to see, if it is out of view, and flashes it. */
export function useSpotlight(page: RefObject<HTMLElement | null>, path: string): Shown {
  const spotlight = usePlaceStore((store) => store.spotlight)
  const mine = spotlight?.source === path ? spotlight : null
  const [chosen, setChosen] = useState<{ id: string | null; turn: number } | null>(null)
  const turn = mine?.turn ?? 0

  useEffect(() => {
    if (mine && page.current) return keepInView(page.current, mine.passage)
    return undefined
  }, [mine, page])

  // What the user chose here holds until someone asks for another passage.
  const isChosen = chosen !== null && chosen.turn === turn
  return {
    active: isChosen ? chosen.id : (mine?.passage ?? null),
    flash: mine && { id: mine.passage, turn: mine.turn },
    activate: (id) => {
      setChosen({ id, turn })
    },
  }
}

/** The panes take their places a moment after they open, and the text breaks anew with them. */
const settlingMs = 600

/** Brings a passage into view, and again while the page changes its width. @returns what ends it. */
function keepInView(page: HTMLElement, passage: string): () => void {
  const show = () => {
    const element = page.querySelector<HTMLElement>(`[data-passages~="${passage}"]`)
    if (element && !isInView(element)) element.scrollIntoView({ block: 'center' })
  }
  const observer = new ResizeObserver(show)
  observer.observe(page)
  const timer = setTimeout(() => {
    observer.disconnect()
  }, settlingMs)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}

function isInView(element: HTMLElement): boolean {
  const pane = element.closest('.pane-body')?.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  return pane !== undefined && top >= pane.top && bottom <= pane.bottom
}

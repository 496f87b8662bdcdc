import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'

const roots = new WeakMap<HTMLElement, Root>()

/**
 * An element of the editor's own document tree in which a React component is drawn. At once, because
 * the editor measures its lines as soon as it has the element.
 */
export function placeFor(component: ReactElement, className: string): HTMLElement {
  const place = document.createElement('span')
  place.className = className
  const root = createRoot(place)
  roots.set(place, root)
  flushSync(() => {
    root.render(component)
  })
  return place
}

/** Ends the component; later, because the editor may do so while React is at work. */
export function clearPlace(place: HTMLElement): void {
  const root = roots.get(place)
  queueMicrotask(() => root?.unmount())
}

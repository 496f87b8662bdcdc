import { useEffect } from 'react'
import { lookAt } from './look-at'
import { useLookedAt } from './looked-at'

const openAfterMs = 300
const closeAfterMs = 250

/** Shows the card of a name under the pointer, and takes it away when the pointer leaves both. */
export function useHover(): void {
  useEffect(() => {
    let opening: ReturnType<typeof setTimeout> | undefined
    let closing: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(opening)
      clearTimeout(closing)
    }
    const onOver = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.buttons !== 0) return
      const words = event.target.closest<HTMLElement>('[data-mention]')
      const isOnCard = event.target.closest('.mention-card') !== null
      const { shown, show } = useLookedAt.getState()
      if (shown?.cameFrom) return
      stop()
      if (words) opening = setTimeout(() => lookAt(words, null), openAfterMs)
      else if (shown && !isOnCard) closing = setTimeout(() => show(null), closeAfterMs)
    }
    const onPress = (event: Event) => {
      const { shown, show } = useLookedAt.getState()
      const isOnCard = event.target instanceof Element && event.target.closest('.mention-card')
      stop()
      if (shown && !isOnCard) show(null)
    }
    const onScroll = () => {
      const { shown, show } = useLookedAt.getState()
      if (shown && !shown.cameFrom) show(null)
    }
    document.addEventListener('mouseover', onOver)
    document.addEventListener('mousedown', onPress)
    document.addEventListener('scroll', onScroll, true)
    return () => {
      stop()
      document.removeEventListener('mouseover', onOver)
      document.removeEventListener('mousedown', onPress)
      document.removeEventListener('scroll', onScroll, true)
    }
  }, [])
}

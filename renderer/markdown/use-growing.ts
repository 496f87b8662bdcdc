import { useEffect, useState } from 'react'

/** Characters of written blocks that a window can show in one go without a pause. */
const step = 60_000

/**
 * How many parts of a text are shown: of a long one more with every moment, so that showing it never
 * holds the window up. What was shown once stays.
 */
export function useGrowing(parts: readonly string[]): number {
  const [room, grow] = useState(step)
  const shown = fitting(parts, room)
  const isWhole = shown === parts.length
  useEffect(() => {
    if (isWhole) return
    const timer = setTimeout(() => {
      grow((before) => before + step)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [isWhole, room])
  return shown
}

function fitting(parts: readonly string[], room: number): number {
  let length = 0
  const over = parts.findIndex((part) => (length += part.length) > room)
  return over === -1 ? parts.length : Math.max(over, 1)
}

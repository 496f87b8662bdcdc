import type { ReactNode } from 'react'
import './chip.css'

/** A word in a frame: an alias, a tag. `undecided` has a dashed edge. */
export function Chip({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'undecided'
  readonly children: ReactNode
}) {
  return <span className={`chip chip-plain chip-${kind}`}>{children}</span>
}

import type { ReactNode } from 'react'
import type { Section } from '../state/place'

/** What a section shows; features plug in here. */
export interface Room {
  /** At the left, 240 px; a room that is a list itself has none. */
  readonly list?: ReactNode
  readonly main: ReactNode
  /** At the right: what is known about the record in focus. */
  readonly inspector?: ReactNode
  /** Two panes side by side leave room for the list only in a wide window. */
  readonly isWide?: boolean
}

export type Rooms = Readonly<Record<Section, Room>>

import { createContext, useContext } from 'react'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import type { Footnote } from './set-text'

/** A footnote with the number under which it is shown, from 1. */
export interface NumberedFootnote extends Footnote {
  readonly number: number
}

/** What the parts of a set text need to know of the place in which they are shown. */
export interface Surroundings {
  /** By label. */
  readonly footnotes: ReadonlyMap<string, NumberedFootnote>
  /** Path of the record whose text it is: pictures are named from there. */
  readonly from: string
  /** Keeps the ids of several texts on one screen apart. */
  readonly idPrefix: string
  readonly onLink: (link: PlacedLink) => void
  readonly onAddress: (address: string) => void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** @throws Error outside of a set text. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('Part of a Markdown text outside of it')
  return surroundings
}

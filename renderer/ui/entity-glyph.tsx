import type { ReactNode } from 'react'
import type { Glyph } from '../../shared/model/entity-type'
import './entity-glyph.css'

const shapes: Readonly<Record<Glyph, ReactNode>> = {
  person: <circle cx="6" cy="6" r="4.6" />,
  organisation: <rect x="1.8" y="1.8" width="8.4" height="8.4" />,
  place: <path d="M1 2.2h10L6 11z" />,
  agreement: <path d="M3.2 1.5h5.6L11.6 6l-2.8 4.5H3.2L.4 6z" />,
  event: <path d="M6 .6 11.4 6 6 11.4.6 6z" />,
  facility: <path d="M6 .8 11 5v6H1V5z" />,
  publication: <path d="M2.5 1h7v10.2L6 8.6l-3.5 2.6z" />,
  concept: <path d="M6 .4 7.6 4.4 11.6 6 7.6 7.6 6 11.6 4.4 7.6.4 6l4-1.6z" />,
}

export interface EntityGlyphProps {
  readonly glyph: Glyph
  readonly size?: number
  /** Name of the type, where no word says it beside the glyph. */
  readonly label?: string
}

/** The shape and colour of an entity's type. */
export function EntityGlyph({ glyph, size = 12, label }: EntityGlyphProps) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`entity-glyph entity-glyph-${glyph}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      {...name}
    >
      {shapes[glyph]}
    </svg>
  )
}

import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { WrittenBlocks } from './blocks'
import { useSurroundings } from './surroundings'

/** Ids of a footnote and of the place that refers to it. */
export function footnoteId(prefix: string, label: string): string {
  return `${prefix}-footnote-${label}`
}

export function referenceId(prefix: string, label: string): string {
  return `${prefix}-reference-${label}`
}

/** Brings an element of a text into view and puts the focus there. */
export function jumpTo(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}

/** The number of a footnote in the text: shows it on hover and focus, leads to it when pressed. */
export function FootnoteMark({
  label,
  source,
}: {
  readonly label: string
  readonly source: string
}) {
  const { footnotes, idPrefix } = useSurroundings()
  const footnote = footnotes.get(label)
  if (!footnote) return source
  const jump = () => jumpTo(footnoteId(idPrefix, label))
  return (
    <sup className="footnote-mark">
      <TooltipTrigger delay={300}>
        <Focusable>
          <a
            role="link"
            tabIndex={0}
            id={referenceId(idPrefix, label)}
            aria-label={say('notes:markdown.footnote', { number: footnote.number })}
            onClick={jump}
            onKeyDown={(event) => {
              if (event.key === 'Enter') jump()
            }}
          >
            {footnote.number}
          </a>
        </Focusable>
        <Tooltip className="footnote-preview" placement="bottom start" offset={6}>
          <WrittenBlocks blocks={footnote.blocks} />
        </Tooltip>
      </TooltipTrigger>
    </sup>
  )
}

import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import Highlighter from 'lucide-react/icons/highlighter'
import TextQuote from 'lucide-react/icons/text-quote'
import type { LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { say } from '../../../shared/words/words'
import { sectionIcons } from '../../frame/section-icons'
import { Icon } from '../../ui/icon'
import { Keys } from '../../ui/keys'
import { pageRange } from './offsets'
import type { Range } from './segments'

/** What can be done with the selected words. */
export type SelectionAction = 'highlight' | 'quote' | 'claim' | 'entity' | 'relation' | 'event'

/** The single keys that do the same while the reader has the focus. */
export const selectionKeys: Readonly<Record<string, SelectionAction>> = {
  h: 'highlight',
  q: 'quote',
  c: 'claim',
  e: 'entity',
  r: 'relation',
  t: 'event',
}

const icons: Readonly<Record<SelectionAction, LucideIcon>> = {
  highlight: Highlighter,
  quote: TextQuote,
  claim: sectionIcons.claims,
  entity: sectionIcons.entities,
  relation: ArrowRightLeft,
  event: CalendarPlus,
}

export interface SelectionToolbarProps {
  readonly page: RefObject<HTMLElement | null>
  readonly range: Range
  readonly onAct: (action: SelectionAction) => void
}

interface Place {
  readonly left: number
  readonly top: number
}

const gapPx = 8

/** The toolbar below the selected words; above them where there is no room below. */
export function SelectionToolbar({ page, range, onAct }: SelectionToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    if (page.current && bar.current) setPlace(placeFor(bar.current, page.current, range))
  }, [page, range])
  return (
    <div
      ref={bar}
      className="selection-toolbar on-sheet"
      style={place ?? { visibility: 'hidden' }}
      // What is selected must stay selected while a button is pressed.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      <Toolbar aria-label={say('sources:selection.label')}>
        {Object.entries(selectionKeys).map(([key, action]) => (
          <Button
            key={action}
            className="selection-action"
            onPress={() => {
              onAct(action)
            }}
          >
            <Icon of={icons[action]} size={14} />
            {say(`sources:selection.${action}`)}
            <Keys of={key.toUpperCase()} />
          </Button>
        ))}
      </Toolbar>
    </div>
  )
}

function placeFor(bar: HTMLElement, page: HTMLElement, range: Range): Place | null {
  const rects = pageRange(page, range)?.getClientRects()
  const first = rects?.[0]
  const last = rects?.[rects.length - 1]
  if (!first || !last) return null
  const origin = page.getBoundingClientRect()
  const paneBottom = page.closest('.pane-body')?.getBoundingClientRect().bottom ?? Infinity
  const isAbove = last.bottom + gapPx + bar.offsetHeight > paneBottom
  const rightmost = Math.max(gapPx, page.clientWidth - bar.offsetWidth - gapPx)
  const left = Math.min(Math.max(gapPx, last.left - origin.left - gapPx), rightmost)
  const top = isAbove ? first.top - gapPx - bar.offsetHeight : last.bottom + gapPx
  return { left, top: top - origin.top }
}

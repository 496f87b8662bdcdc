import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { paragraphNumberAt, type Paragraph } from '../../../shared/markdown/paragraphs'
import { say } from '../../../shared/words/words'
import { offsetAt } from './offsets'
import {
  cursorAt,
  moved,
  selected,
  sentencesOf,
  type Move,
  type ReadingCursor,
} from './reading-cursor'
import type { Range } from './segments'
import { selectionKeys, type SelectionAction } from './selection-toolbar'

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next-block',
  ArrowUp: 'previous-block',
  ArrowRight: 'next-sentence',
  ArrowLeft: 'previous-sentence',
  j: 'next-sentence',
  k: 'previous-sentence',
}

interface Reading {
  readonly page: RefObject<HTMLElement | null>
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly range: Range | null
  readonly select: (range: Range | null) => void
  readonly act: (action: SelectionAction) => void
}

/**
 * Reading by keyboard: arrows go by paragraph and by sentence, Shift extends, one letter acts on
 * what is selected, Tab enters the toolbar, Esc lets go.
 */
export function useReadingKeys({ page, text, paragraphs, range, select, act }: Reading) {
  const sentences = useMemo(() => sentencesOf(text, paragraphs), [text, paragraphs])
  const [cursor, setCursor] = useState<ReadingCursor | null>(null)
  const [said, setSaid] = useState('')

  /** The keyboard goes on where the pointer or the last key left off. */
  const here = (): ReadingCursor | null => {
    if (cursor && range && isSame(selected(cursor), range)) return cursor
    const selection = getSelection()
    const node = selection?.focusNode
    const offset =
      range?.start ??
      (page.current && node ? offsetAt(page.current, node, selection.focusOffset) : null)
    return offset === null ? cursor : cursorAt(sentences, offset)
  }
  const go = (move: Move, isExtending: boolean) => {
    const from = here()
    const isStarting = from === null || (range === null && cursor === null)
    const next = isStarting && from ? from : moved(sentences, from, move, isExtending)
    if (!next) return
    setCursor(next)
    const chosen = selected(next)
    select(chosen)
    setSaid(spoken(text, paragraphs, chosen))
    bringIntoView(page.current, next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const isOnPage = event.target === event.currentTarget
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const move = moves[key]
    const action = selectionKeys[key]
    if (isOnPage && move) go(move, event.shiftKey)
    else if (action && range && !event.shiftKey) act(action)
    else if (key === 'Escape' && range) {
      select(null)
      event.currentTarget.focus()
    } else if (isOnPage && key === 'Tab' && range && !event.shiftKey) {
      page.current?.querySelector<HTMLElement>('.selection-toolbar button')?.focus()
    } else return
    event.preventDefault()
  }
  return { onKeyDown, said }
}

function isSame(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end
}

function spoken(text: string, paragraphs: readonly Paragraph[], { start, end }: Range): string {
  const number = paragraphNumberAt(paragraphs, start)
  const words = text.slice(start, end)
  return number === null ? words : say('sources:selected', { number, words })
}

function bringIntoView(page: HTMLElement | null, { focus }: ReadingCursor): void {
  const segments = page?.querySelectorAll<HTMLElement>('[data-start]') ?? []
  const found = [...segments].filter((one) => Number(one.dataset.start) <= focus.start).at(-1)
  found?.scrollIntoView({ block: 'nearest' })
}

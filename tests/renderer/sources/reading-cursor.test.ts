import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../../shared/markdown/paragraphs'
import {
  cursorAt,
  moved,
  selected,
  sentencesOf,
  type Move,
  type ReadingCursor,
} from '../../../renderer/sources/reader/reading-cursor'

const text = `First one. Second one.

Third one.

Fourth one. Fifth one.`

const sentences = sentencesOf(text, paragraphsOf(text))

function walk(...moves: (Move | `${Move}+`)[]): string {
  const cursor = moves.reduce<ReadingCursor | null>((at, step) => {
    const isExtending = step.endsWith('+')
    return moved(sentences, at, step.replace('+', '') as Move, isExtending)
  }, null)
  if (!cursor) return ''
  const { start, end } = selected(cursor)
  return text.slice(start, end)
}

describe('reading by keyboard', () => {
  it('finds every sentence', () => {
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'First one.',
      'Second one.',
      'Third one.',
      'Fourth one.',
      'Fifth one.',
    ])
  })

  it('begins with the first sentence', () => {
    expect(walk('next-sentence')).toBe('First one.')
    expect(walk('next-block')).toBe('First one.')
  })

  it('goes by sentence over the end of a paragraph', () => {
    expect(walk('next-sentence', 'next-sentence', 'next-sentence')).toBe('Third one.')
    expect(walk('next-sentence', 'next-sentence', 'previous-sentence')).toBe('First one.')
  })

  it('goes to the first sentence of the next and the previous paragraph', () => {
    expect(walk('next-sentence', 'next-block', 'next-block')).toBe('Fourth one.')
    expect(walk('next-sentence', 'next-block', 'next-block', 'previous-block')).toBe('Third one.')
  })

  it('stays at the ends', () => {
    expect(walk('next-sentence', 'previous-sentence', 'previous-block')).toBe('First one.')
    const toTheEnd: Move[] = Array.from({ length: 9 }, () => 'next-sentence')
    expect(walk(...toTheEnd)).toBe('Fifth one.')
  })

  it('extends in either direction from where it began', () => {
    expect(walk('next-sentence', 'next-sentence', 'next-sentence+')).toBe(
      'Second one.\n\nThird one.',
    )
    expect(walk('next-sentence', 'next-sentence', 'previous-sentence+')).toBe(
      'First one. Second one.',
    )
  })

  it('starts at a place in the text', () => {
    const cursor = cursorAt(sentences, text.indexOf('Fourth') + 3)
    expect(cursor && selected(cursor).start).toBe(text.indexOf('Fourth'))
  })
})

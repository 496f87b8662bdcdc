import { sentenceAround } from '../../../shared/evidence/sentence'
import type { Paragraph } from '../../../shared/markdown/paragraphs'
import type { Range } from './segments'

/** A sentence and the number of the block in which it stands, counted from 0. */
export interface Sentence extends Range {
  readonly block: number
}

/** What the keyboard has selected: from one sentence to another, in either order. */
export interface ReadingCursor {
  readonly anchor: Sentence
  readonly focus: Sentence
}

export type Move = 'next-sentence' | 'previous-sentence' | 'next-block' | 'previous-block'

/** All sentences of a text, in reading order. Headings are sentences too. */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap(({ start, end }, block) => {
    const words = text.slice(start, end)
    const found: Sentence[] = []
    for (let at = skipBlanks(words, 0); at < words.length;) {
      const sentence = sentenceAround(words, at, at + 1)
      const stop = Math.max(sentence.end, at + 1)
      found.push({ start: start + at, end: start + stop, block })
      at = skipBlanks(words, stop)
    }
    return found
  })
}

function skipBlanks(words: string, from: number): number {
  let at = from
  while (at < words.length && /\s/u.test(words.charAt(at))) at += 1
  return at
}

/**
 * Moves the cursor by a sentence or to the first sentence of a block. Extending keeps the sentence
 * where the selection began.
 */
export function moved(
  sentences: readonly Sentence[],
  cursor: ReadingCursor | null,
  move: Move,
  isExtending: boolean,
): ReadingCursor | null {
  const focus = cursor ? target(sentences, cursor.focus, move) : sentences[0]
  if (!focus) return null
  return { anchor: isExtending && cursor ? cursor.anchor : focus, focus }
}

function target(sentences: readonly Sentence[], from: Sentence, move: Move): Sentence {
  const at = sentences.findIndex(({ start }) => start === from.start)
  switch (move) {
    case 'next-sentence':
      return sentences[at + 1] ?? from
    case 'previous-sentence':
      return sentences[at - 1] ?? from
    case 'next-block':
      return sentences.find(({ block }) => block > from.block) ?? from
    case 'previous-block':
      return (
        sentences.find(({ block }) => block === Math.max(0, from.block - 1)) ?? sentences[0] ?? from
      )
  }
}

/** The cursor at the sentence that holds an offset, or at the first one behind it. */
export function cursorAt(sentences: readonly Sentence[], offset: number): ReadingCursor | null {
  const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1)
  return sentence ? { anchor: sentence, focus: sentence } : null
}

/** The stretch of text that the cursor selects. */
export function selected({ anchor, focus }: ReadingCursor): Range {
  return {
    start: Math.min(anchor.start, focus.start),
    end: Math.max(anchor.end, focus.end),
  }
}

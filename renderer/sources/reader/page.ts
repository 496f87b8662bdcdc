import type { PassageView } from '../../../shared/ipc/views'
import type { Mention } from '../../../shared/mentions/mention-text'
import type { Paragraph } from '../../../shared/markdown/paragraphs'
import { headingWords } from '../../../shared/markdown/trim'
import { segmentsOf, type NamedRange, type Range, type Segment } from './segments'

/** One block of the captured text as the reader sets it. */
export interface Block {
  readonly paragraph: Paragraph
  /** What is shown of it: a heading without its marks. */
  readonly shown: Range
  readonly segments: readonly Segment[]
  /** The lines of the block were broken to a width and may be set anew. */
  readonly isRefilled: boolean
  /** The passages that begin here; what they are used for stands beside the block. */
  readonly passages: readonly PassageView[]
}

/** Sets a captured text: its blocks, cut where passages begin and end. */
export function pageOf(
  text: string,
  paragraphs: readonly Paragraph[],
  passages: readonly PassageView[],
  mentions: readonly Mention[] = [],
): Block[] {
  const inBlock = mentionsByBlock(paragraphs, mentions)
  const placed = passages.flatMap((view): (NamedRange & { view: PassageView })[] =>
    view.position ? [{ ...view.position, id: view.passage.id, view }] : [],
  )
  return paragraphs.map((paragraph, index) => {
    const shown = paragraph.isHeading ? withoutMarks(text, paragraph) : paragraph
    const next = paragraphs[index + 1]?.start ?? Infinity
    const begin = index === 0 ? 0 : paragraph.start
    return {
      paragraph,
      shown: { start: shown.start, end: shown.end },
      segments: segmentsOf(shown, placed, inBlock[index]),
      isRefilled: isBrokenToWidth(text.slice(shown.start, shown.end)),
      passages: placed.flatMap(({ start, view }) => (start >= begin && start < next ? [view] : [])),
    }
  })
}

/** The mentions of each block; both are in the order of the text. */
function mentionsByBlock(
  paragraphs: readonly Paragraph[],
  mentions: readonly Mention[],
): Mention[][] {
  const blocks: Mention[][] = paragraphs.map(() => [])
  let index = 0
  for (const mention of mentions) {
    while ((paragraphs[index + 1]?.start ?? Infinity) <= mention.start) index += 1
    blocks[index]?.push(mention)
  }
  return blocks
}

function withoutMarks(text: string, { start, end }: Range): Range {
  const block = text.slice(start, end)
  const before = /^ {0,3}#{1,6}[ \t]+/.exec(block)?.[0].length ?? 0
  const underline = /\n {0,3}(?:=+|-+)[ \t]*$/.exec(block)?.[0].length ?? 0
  const after = underline > 0 ? underline : block.length - headingWords(block).length
  return before + after < block.length
    ? { start: start + before, end: end - after }
    : { start, end }
}

const shortestBrokenLine = 55

/**
 * Whether a block's lines look cut at a width (as in mail or plain-text files) rather than meant (as
 * in a list or a poem): all but the last are long.
 */
function isBrokenToWidth(block: string): boolean {
  const lines = block.split('\n')
  return lines.slice(0, -1).every((line) => line.length >= shortestBrokenLine)
}

/** The passages that were not found any more; their quotes are all that is left of them. */
export function lostOnes(passages: readonly PassageView[]): PassageView[] {
  return passages.filter(({ state }) => state === 'lost')
}

/** The passage before or after a place in the text, in reading order. */
export function neighbour(
  passages: readonly PassageView[],
  current: string | null,
  step: 1 | -1,
): PassageView | null {
  const placed = passages
    .filter(({ position }) => position !== null)
    .sort((one, other) => (one.position?.start ?? 0) - (other.position?.start ?? 0))
  const at = placed.findIndex(({ passage }) => passage.id === current)
  if (at === -1) return placed[step === 1 ? 0 : placed.length - 1] ?? null
  return placed[at + step] ?? null
}

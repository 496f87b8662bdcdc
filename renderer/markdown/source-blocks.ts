import type { Block } from './set-text'

/** How much of a source is one element: a window cannot lay out a paragraph of any length at once. */
const longest = 10_000

/** A text as it is written, in pieces that end with a line where it has lines. */
export function sourceBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < text.length;) {
    const end = endOfPart(text, start)
    blocks.push({ kind: 'source', text: text.slice(start, end).replace(/\n$/, '') })
    start = end
  }
  return blocks
}

function endOfPart(text: string, start: number): number {
  const most = start + longest
  if (most >= text.length) return text.length
  const line = text.lastIndexOf('\n', most - 1) + 1
  if (line > start) return line
  const splitsCharacter = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '')
  return splitsCharacter ? most - 1 : most
}

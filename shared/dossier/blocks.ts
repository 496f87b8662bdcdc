import { fenceAfter, type Fence } from './fences'

/** What stands between blank lines, as a stretch of the text (UTF-16 code units). */
export interface Block {
  readonly start: number
  readonly end: number
}

/** The blocks of a text; a fenced block is one, whatever blank lines stand in it. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let fence: Fence | null = null
  let isOpen = false
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const isBlank = line.trim() === '' && (fence === null || fence.isQuoted)
    fence = fenceAfter(fence, line)
    const last = blocks.at(-1)
    if (isOpen && last && !isBlank) blocks[blocks.length - 1] = { start: last.start, end }
    else if (!isBlank) blocks.push({ start, end })
    isOpen = !isBlank
    start = end + 1
  }
  return blocks
}

/** Whether a fenced block is opened and never closed, so that it takes in all that follows. */
export function isOpenEnded(text: string): boolean {
  const fence = text.split('\n').reduce<Fence | null>(fenceAfter, null)
  return fence !== null && !fence.isQuoted
}

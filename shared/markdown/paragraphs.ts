/** A block of a captured text between blank lines. */
export interface Paragraph {
  /** Counts from 1; `null` for a heading and for a first block that reads as a title. */
  readonly number: number | null
  /** Where it starts and ends in the text (end excluded), without the line ends around it. */
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
}

type Block = Omit<Paragraph, 'number'>

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const longestTitle = 120
const sentenceEnd = /[.!?:;…]["'”’“‘»«›‹]?$/

/** Divides a captured text (line ends LF) into paragraphs, as `docs/notebook-format.md` counts them. */
export function paragraphsOf(text: string): Paragraph[] {
  let count = 0
  return blocksOf(text).map((block, at) => {
    const isHeading = block.isHeading || (at === 0 && isTitle(text.slice(block.start, block.end)))
    return { number: isHeading ? null : ++count, start: block.start, end: block.end, isHeading }
  })
}

/** The number of the paragraph at an offset; `null` in a heading or between paragraphs. */
export function paragraphNumberAt(paragraphs: readonly Paragraph[], offset: number): number | null {
  return paragraphs.find(({ start, end }) => start <= offset && offset <= end)?.number ?? null
}

/** Counts words in any script; where words are not divided by blanks, each character counts. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

const undivided = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const letters = `(?:(?![${undivided}])[\\p{L}\\p{N}\\p{M}])+`
const word = new RegExp(`[${undivided}]|${letters}(?:['’.,‑-]${letters})*`, 'gu')

function isTitle(block: string): boolean {
  const line = block.trim()
  return !line.includes('\n') && Array.from(line).length <= longestTitle && !sentenceEnd.test(line)
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const last = blocks.at(-1)
    if (line.trim() === '') isOpen = false
    else if (heading.test(line)) {
      blocks.push({ start, end, isHeading: true })
      isOpen = false
    } else if (isOpen && last) {
      const isHeading = underline.test(line) && !text.slice(last.start, last.end).includes('\n')
      blocks[blocks.length - 1] = { start: last.start, end, isHeading }
      isOpen = !isHeading
    } else {
      blocks.push({ start, end, isHeading: false })
      isOpen = true
    }
    start = end + 1
  }
  return blocks
}

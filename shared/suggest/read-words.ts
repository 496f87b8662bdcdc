/** A word of a text as names are looked for: where it stands and how it is written. */
export interface Word {
  /** Without the mark of the genitive. */
  readonly text: string
  /** In small letters, with straight apostrophes. */
  readonly lower: string
  /** UTF-16 offsets of `text`. */
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  /** Two capitals or more, and no small letter. */
  readonly isAcronym: boolean
  /** A single letter with a full stop, or several: `S.`, `M.V.` */
  readonly isInitial: boolean
  readonly isPossessive: boolean
  /** What stands between it and the word before it in the block. */
  readonly before: string
  /** Whether its capital may only be that of a sentence. */
  readonly opens: boolean
}

/** A paragraph or heading. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
  /** Whether it is a heading in which most words have capitals, so that they tell nothing. */
  readonly isHeadline: boolean
}

const inner = "[\\p{L}\\p{N}\\p{M}]+(?:[-\\u2010\\u2011+&'’][\\p{L}\\p{N}\\p{M}]+)*"
const pattern = new RegExp(`(?:\\p{Lu}\\.-?){2,}|\\p{Lu}\\.(?=[ \\u00a0]?\\p{Lu})|${inner}`, 'gu')
/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Sen|Rep|Gov|Rev|St|Mt|Ft|No|Nos|vs|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|\p{Lu})$/u

/** Divides a text into blocks and words. */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    for (const part of linesOf(block))
      blocks.push(readBlock(text, index + part.start, index + part.end))
  }
  return blocks.filter(({ words }) => words.length > 0)
}

/** Short lines that end as no sentence does are blocks of their own: headings, lists, captions. */
function linesOf(block: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let start = 0
  for (const { 0: line, index } of block.matchAll(/[^\n]+/g)) {
    const isLast = index + line.length >= block.length
    const next = block.slice(index + line.length + 1, index + line.length + 2)
    const endsHere = /[.!?:”"]\s*$/.test(line) || line.length < 60 || /[\p{Lu}\d•*-]/u.test(next)
    if (!isLast && !(endsHere && !/[\p{Ll},]/u.test(next))) continue
    parts.push({ start, end: index + line.length })
    start = index + line.length + 1
  }
  return parts
}

function readBlock(text: string, start: number, end: number): Block {
  const words: Word[] = []
  const block = text.slice(start, end)
  let last = 0
  for (const { 0: found, index } of block.matchAll(pattern)) {
    const before = block.slice(last, index)
    for (const word of partsOf(found)) {
      const at = start + index + word.offset
      words.push(
        makeWord(
          word.text,
          at,
          word.offset === 0 ? before : '-',
          opensAt(block, index, words.length === 0) && word.offset === 0,
        ),
      )
    }
    last = index + found.length
  }
  return { start, end, words, isHeadline: isHeadline(block, words) }
}

/** `Munich-based` is a name and a word; `US-Iran` stays one word until both sides are known. */
function partsOf(found: string): { text: string; offset: number }[] {
  const hyphen = /^(.*)[-\u2010\u2011](\p{Ll}+)$/u.exec(found)
  if (!hyphen || !/\p{Lu}/u.test(hyphen[1] ?? '')) return [{ text: found, offset: 0 }]
  if (/^(?:al|el|ul|ud|ur|e)$/.test(hyphen[2] ?? '')) return [{ text: found, offset: 0 }]
  const [, name = '', rest = ''] = hyphen
  return [
    { text: name, offset: 0 },
    { text: rest, offset: name.length + 1 },
  ]
}

function makeWord(found: string, start: number, before: string, opens: boolean): Word {
  const possessive = /^(.+?)['’]s$/u.exec(found)
  const text = possessive?.[1] ?? found
  return {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    isCapital:
      /^(?:\p{Lu}|(?:al|el|ad|as|ash|an|ar|at|ul|d|l)[-'’]\p{Lu}|\d+\p{Lu}|i[A-Z]|e[A-Z])/u.test(
        text,
      ),
    isAcronym: /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.+&-]+$/u.test(text) || /^\p{Lu}\d+$/u.test(text),
    isInitial: /^(?:\p{Lu}\.-?)+$/u.test(found),
    isPossessive: possessive !== null,
    before,
    opens,
  }
}

function opensAt(block: string, index: number, isFirst: boolean): boolean {
  if (isFirst) return true
  const before = block.slice(Math.max(0, index - 24), index)
  if (/["“‘«(]\s*$/.test(before) || /[!?…]["”’)\]]*\s+$/.test(before) || /:\s+$/.test(before))
    return true
  if (/(?:^|\s)(?:\d+[.)]|[•*–-])\s+$/.test(before)) return true
  const stop = /^(.*?)\.["”’)\]]*\s+$/su.exec(before)
  return stop !== null && !abbreviation.test(stop[1] ?? '')
}

function isHeadline(block: string, words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 2)
  const capitals = long.filter(({ isCapital }) => isCapital)
  const isShort = block.length <= 140 && !/[.!?]["”’]?\s*$/.test(block)
  const isLoud = long.length > 2 && long.every(({ text }) => text === text.toUpperCase())
  return (
    isLoud ||
    (isShort && long.length > 2 && capitals.length > 0.7 * long.length && !block.includes(','))
  )
}

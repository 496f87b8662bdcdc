import { matchLinkAt, type PlacedLink } from '../markdown/links'
import type { Range } from '../markdown/link-grammar'
import { textBlocks } from '../markdown/text-blocks'
import { Unlinked } from '../markdown/unlinked'

/** Where in a body names may be found, and what else speaks of records there. */
export interface Prose {
  /** Stretches of ordinary text, in order; code, addresses, tags and links are left out. */
  readonly stretches: readonly Range[]
  /** The links and embeds, in order. */
  readonly links: readonly PlacedLink[]
  /** The shown words of ordinary Markdown links: a link to a record cannot be put into them. */
  readonly linkTexts: readonly Range[]
}

const sourceMark = /https?:\/\/|www\.|mailto:|@|\]\(/gi
const noteMark = /[\\`<[!\]@#]|https?:\/\/|www\.|mailto:/gi

/** The prose of a captured text: all of it, but for addresses. It is somebody else's, so that its marks mean nothing. */
export function proseOfSource(text: string): Prose {
  const prose = new ProseReader(text, 0, text.length)
  for (let mark = prose.nextMark(sourceMark); mark !== null; mark = prose.nextMark(sourceMark)) {
    if (mark === '](') prose.leaveOutTarget()
    else prose.leaveOutAddress(mark)
  }
  return { stretches: prose.finish(), links: [], linkTexts: [] }
}

/** The prose of a Markdown body. */
export function proseOfNote(body: string): Prose {
  const stretches: Range[] = []
  const links: PlacedLink[] = []
  const linkTexts: Range[] = []
  for (const { start, end } of textBlocks(body)) {
    const reader = new NoteReader(body, start, end)
    stretches.push(...reader.read())
    links.push(...reader.links)
    linkTexts.push(...reader.linkTexts)
  }
  return { stretches, links, linkTexts }
}

/** Collects the stretches of a text between what is left out. */
class ProseReader {
  private readonly stretches: Range[] = []
  protected readonly part: string
  private readonly lastClosing: number
  private begun: number
  at: number

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.part = text.slice(start, end)
    this.lastClosing = start + this.part.lastIndexOf(')')
    this.begun = start
    this.at = start
  }

  /** Goes to the next mark; `null` where there is none. */
  nextMark(mark: RegExp): string | null {
    mark.lastIndex = this.at - this.start
    const found = mark.exec(this.part)
    if (found) this.at = this.start + found.index
    return found?.[0] ?? null
  }

  leaveOut(from: number, to: number): void {
    if (from > this.begun) this.stretches.push({ start: this.begun, end: from })
    this.begun = Math.max(this.begun, to)
    this.at = Math.max(this.at + 1, to)
  }

  /** Leaves out the address that begins here, or the run of characters around an `@`. */
  leaveOutAddress(mark: string): void {
    const to = runEnd(this.text, this.at + mark.length, this.end)
    if (mark === '@' && to === this.at + 1) this.at++
    else this.leaveOut(mark === '@' ? runStart(this.text, this.at, this.begun) : this.at, to)
  }

  /** Leaves out what stands in the brackets behind the `]` that is here, if they are closed. */
  leaveOutTarget(): boolean {
    const isOpenEnded = this.text[this.at + 1] === '(' && this.at > this.lastClosing
    const to = isOpenEnded ? 0 : targetEnd(this.text, this.at + 1, this.end)
    if (to > 0) this.leaveOut(this.at + 1, to)
    else this.at++
    return to > 0
  }

  finish(): Range[] {
    if (this.end > this.begun) this.stretches.push({ start: this.begun, end: this.end })
    return this.stretches
  }
}

class NoteReader extends ProseReader {
  readonly links: PlacedLink[] = []
  readonly linkTexts: Range[] = []
  private readonly open: number[] = []
  private readonly unlinked = new Unlinked(this.part)

  read(): Range[] {
    this.skipDefinitions()
    for (let mark = this.nextMark(noteMark); mark !== null; mark = this.nextMark(noteMark)) {
      if (mark === '[' || mark === '!') this.readOpening()
      else if (mark === ']') this.readClosing()
      else if (mark === '#') this.readTag()
      else if (mark === '<' && this.matches(tag)) this.skipMatch(tag)
      else if (mark === '\\' || mark === '`' || mark === '<') this.skipMarks()
      else this.leaveOutAddress(mark)
    }
    return this.finish()
  }

  private readOpening(): void {
    const match = matchLinkAt(this.text, this.at)
    if (match && match.end <= this.end) {
      this.links.push(...match.links.filter(({ kind }) => kind === 'link' || kind === 'embed'))
      this.leaveOut(this.at, match.end)
    } else if (this.matches(footnote)) this.skipMatch(footnote)
    else {
      if (this.text[this.at] === '[') this.open.push(this.at)
      this.at++
    }
  }

  private readClosing(): void {
    const opening = this.open.pop()
    const close = this.at
    const next = this.text[close + 1]
    if (opening === undefined || (next !== '(' && next !== '[')) this.at++
    else if (this.leaveOutTarget()) this.linkTexts.push({ start: opening, end: close })
  }

  private readTag(): void {
    const before = this.at > this.start ? this.text.charAt(this.at - 1) : ' '
    if (/\s/.test(before) && this.matches(hashtag)) this.skipMatch(hashtag)
    else this.at++
  }

  private skipMarks(): void {
    const from = this.at
    const to = this.start + this.unlinked.endAt(from - this.start)
    if (this.text[from] === '\\' || to <= from + 1) this.at = to
    else this.leaveOut(from, to)
  }

  /** Reference definitions hold only addresses and labels. */
  private skipDefinitions(): void {
    while (this.matches(definition)) this.skipMatch(definition)
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    return pattern.test(this.text)
  }

  private skipMatch(pattern: RegExp): void {
    pattern.lastIndex = this.at
    const length = pattern.exec(this.text)?.[0].length ?? 1
    this.leaveOut(this.at, Math.min(this.at + length, this.end))
  }
}

const footnote = /\[\^[^\]\s]{1,200}\]/y
const hashtag = /#[\p{L}\p{N}_/-]+/uy
/** A tag of HTML, or an address between angle brackets. */
const tag = /<[A-Za-z/][^<>\n]{0,2000}>/y
const definition = /[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]*(?:\n|$)/y

/** Where the target behind the words of a link ends: `(…)` or `[…]`; 0 where it does not end. */
function targetEnd(text: string, from: number, end: number): number {
  if (text[from] === '[') {
    const close = text.slice(from, end).search(/[\]\n]/)
    return close > 0 && text[from + close] === ']' ? from + close + 1 : 0
  }
  let depth = 0
  for (let at = from; at < Math.min(end, from + longestTarget); at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return 0
}

const longestTarget = 4000
const notInAddress = /[\s<>"'“”‘’|`\])}]/

function runEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !notInAddress.test(text.charAt(at))) at++
  return at
}

function runStart(text: string, from: number, least: number): number {
  let at = from
  while (at > least && !/[\s<>"'“”‘’|`([{]/.test(text.charAt(at - 1))) at--
  return at
}

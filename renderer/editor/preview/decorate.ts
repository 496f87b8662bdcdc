import { syntaxTree } from '@codemirror/language'
import { Decoration, type DecorationSet } from '@codemirror/view'
import type { EditorState, Range } from '@codemirror/state'
import type { SyntaxNodeRef } from '@lezer/common'
import { linkNode } from '../syntax'
import { decorateLink } from './links'
import { bulletWidget, taskWidget } from './small-widgets'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where decorations are collected, and what is known of the place. */
export interface Pen {
  readonly state: EditorState
  /** Whether the line at a position shows its Markdown, because the cursor is in it. */
  readonly isPlain: (position: number) => boolean
  readonly mark: (from: number, to: number, className: string) => void
  readonly line: (position: number, className: string) => void
  /** Takes marks out of sight; where the cursor is they are shown quietly. */
  readonly hide: (from: number, to: number) => void
  readonly add: (range: Range<Decoration>) => void
}

/**
 * How a text looks while it is written: marks hidden except where the cursor is, headings and
 * quotes set, links and chips drawn. Only the given stretches are looked at.
 */
export function decorate(
  state: EditorState,
  stretches: readonly Stretch[],
  isPlain: (position: number) => boolean,
): DecorationSet {
  const ranges: Range<Decoration>[] = []
  const pen = penFor(state, isPlain, ranges)
  for (const { from, to } of stretches) {
    lines(pen, from, to)
    syntaxTree(state).iterate({ from, to, enter: (node) => draw(pen, node) })
  }
  return Decoration.set(ranges, true)
}

function penFor(
  state: EditorState,
  isPlain: (position: number) => boolean,
  ranges: Range<Decoration>[],
): Pen {
  const add = (range: Range<Decoration>) => ranges.push(range)
  const mark = (from: number, to: number, className: string) => {
    if (from < to) add(Decoration.mark({ class: className }).range(from, to))
  }
  return {
    state,
    isPlain,
    mark,
    add,
    line: (position, className) => {
      add(Decoration.line({ class: className }).range(state.doc.lineAt(position).from))
    },
    hide: (from, to) => {
      if (from >= to) return
      if (isPlain(from)) mark(from, to, 'editor-mark')
      else add(Decoration.replace({}).range(from, to))
    },
  }
}

/** Empty lines are lower than others, so that paragraphs stand apart as on a page. */
function lines(pen: Pen, from: number, to: number): void {
  const { doc } = pen.state
  for (let at = from; at <= to;) {
    const line = doc.lineAt(at)
    if (line.length === 0) pen.line(line.from, 'editor-blank')
    else if (pen.isPlain(line.from)) pen.line(line.from, 'editor-active')
    at = line.to + 1
  }
}

/** @returns `false` where nothing inside the node is to be drawn. */
function draw(pen: Pen, node: SyntaxNodeRef): boolean {
  const { from, to, name } = node
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)
  if (heading) {
    eachLine(pen, from, to, `editor-heading editor-heading-${heading[1] ?? '1'}`)
    return true
  }
  switch (name) {
    case 'HeaderMark':
      hideWithBlank(pen, from, to)
      return false
    case 'Emphasis':
      pen.mark(from, to, 'editor-emphasis')
      return true
    case 'StrongEmphasis':
      pen.mark(from, to, 'editor-strong')
      return true
    case 'Strikethrough':
      pen.mark(from, to, 'editor-struck')
      return true
    case 'InlineCode':
      pen.mark(from, to, 'editor-code')
      return true
    case 'EmphasisMark':
    case 'StrikethroughMark':
      pen.hide(from, to)
      return false
    case 'CodeMark':
      if (node.node.parent?.name === 'InlineCode') pen.hide(from, to)
      else pen.mark(from, to, 'editor-mark')
      return false
    case 'FencedCode':
    case 'CodeBlock':
      eachLine(pen, from, to, 'editor-code-line')
      return true
    case 'Table':
      eachLine(pen, from, to, 'editor-table-line')
      return true
    case 'HTMLBlock':
    case 'HTMLTag':
    case 'CommentBlock':
    case 'Comment':
      pen.mark(from, to, 'editor-mark')
      return false
    case 'Blockquote':
      drawQuote(pen, from, to)
      return true
    case 'Escape':
      pen.hide(from, from + 1)
      return false
    case 'QuoteMark':
      hideWithBlank(pen, from, to)
      return false
    case 'ListMark':
      drawListMark(pen, node)
      return false
    case 'TaskMarker':
      drawTask(pen, node)
      return false
    case 'HorizontalRule':
      pen.line(from, 'editor-rule')
      pen.hide(from, to)
      return false
    case 'Link':
      drawAddress(pen, node)
      return true
    case 'Autolink':
      pen.mark(from, to, 'editor-address')
      return false
    case 'URL':
      if (node.node.parent?.name !== 'Link') pen.mark(from, to, 'editor-address')
      return false
    case linkNode:
      decorateLink(pen, from, to)
      return false
    default:
      return true
  }
}

function eachLine({ state, line }: Pen, from: number, to: number, className: string): void {
  for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) line(at, className)
}

/** Marks at the start of a line go together with the blank behind them. */
function hideWithBlank(pen: Pen, from: number, to: number): void {
  const isFollowedByBlank = pen.state.sliceDoc(to, to + 1) === ' '
  const isPrecededByBlank = pen.state.doc.lineAt(from).from < from
  const isClosing = isPrecededByBlank && pen.state.doc.lineAt(to).to === to
  const start = isClosing && pen.state.sliceDoc(from - 1, from) === ' ' ? from - 1 : from
  pen.hide(start, isFollowedByBlank ? to + 1 : to)
}

/** A quote that names its passage has the passage's colour. */
function drawQuote(pen: Pen, from: number, to: number): void {
  const isOfPassage = pen.state.sliceDoc(from, to).includes('#^p-')
  eachLine(pen, from, to, isOfPassage ? 'editor-quote editor-quote-passage' : 'editor-quote')
}

function drawListMark(pen: Pen, { from, to, node }: SyntaxNodeRef): void {
  const isTask = node.parent?.getChild('Task') !== null
  if (!isTask) pen.line(from, 'editor-item')
  const isBullet = node.parent?.parent?.name === 'BulletList'
  if (pen.isPlain(from)) pen.mark(from, to, 'editor-mark')
  else if (isTask && isBullet) pen.hide(from, Math.min(to + 1, pen.state.doc.lineAt(to).to))
  else if (isBullet) pen.add(Decoration.replace({ widget: bulletWidget }).range(from, to))
  else pen.mark(from, to, 'editor-number')
}

function drawTask(pen: Pen, { from, to }: SyntaxNodeRef): void {
  const isDone = /x/i.test(pen.state.sliceDoc(from, to))
  pen.line(from, isDone ? 'editor-task editor-task-done' : 'editor-task')
  if (pen.isPlain(from)) pen.mark(from, to, 'editor-mark')
  else pen.add(Decoration.replace({ widget: taskWidget(isDone) }).range(from, to))
}

/** `[words](address)`: the words in link look, the rest out of sight. */
function drawAddress(pen: Pen, { from, to, node }: SyntaxNodeRef): void {
  const url = node.getChild('URL')
  const marks = node.getChildren('LinkMark')
  const [open, close] = marks
  if (!url || !open || !close) return
  pen.hide(open.from, open.to)
  pen.mark(open.to, close.from, 'editor-address')
  pen.hide(close.from, to)
  if (pen.isPlain(from)) pen.mark(close.from, to, 'editor-mark')
}

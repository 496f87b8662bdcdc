import { Decoration } from '@codemirror/view'
import { matchLinkAt, type PlacedLink } from '../../../shared/markdown/link-grammar'
import { withoutEnd } from '../../../shared/markdown/trim'
import { editorHost } from '../host'
import { ChipWidget } from './chip-widget'
import { chipOf } from './chips'
import type { Pen } from './decorate'

/** Draws one of the notebook's own links, which stands between two positions. */
export function decorateLink(pen: Pen, from: number, to: number): void {
  const link = matchLinkAt(pen.state.sliceDoc(from, to), 0)?.links[0]
  if (!link) return
  if (pen.isPlain(from)) drawPlain(pen, link, from, to)
  else drawSet(pen, link, from, to)
}

/** Where the cursor is, brackets and all, but in the colour of a link. */
function drawPlain(pen: Pen, link: PlacedLink, from: number, to: number): void {
  const { start, end } = shownPart(pen.state.sliceDoc(from, to))
  pen.mark(from, from + start, 'editor-mark')
  pen.mark(from + start, from + end, classOf(pen, link))
  pen.mark(from + end, to, 'editor-mark')
}

function drawSet(pen: Pen, link: PlacedLink, from: number, to: number): void {
  const chip = chipOf(link, pen.state.facet(editorHost))
  if (chip) {
    pen.add(Decoration.replace({ widget: new ChipWidget(chip) }).range(from, to))
    keepTogether(pen, from, to)
    return
  }
  if (link.kind === 'citation') {
    pen.mark(from, to, classOf(pen, link))
    return
  }
  const { start, end } = shownPart(pen.state.sliceDoc(from, to))
  pen.hide(from, from + start)
  pen.mark(from + start, from + end, classOf(pen, link))
  pen.hide(from + end, to)
}

/** The part of a written link that is read: what stands behind the bar, or between the brackets. */
export function shownPart(written: string): { start: number; end: number } {
  const opening = /^!?\[\[/.exec(written)?.[0].length ?? 0
  if (opening === 0) return { start: 0, end: written.length }
  const end = written.length - 2
  const bar = written.indexOf('|')
  const start = bar === -1 || bar + 1 >= end ? opening : bar + 1
  return { start, end }
}

function classOf(pen: Pen, link: PlacedLink): string {
  const host = pen.state.facet(editorHost)
  switch (link.kind) {
    case 'citation':
      return host.sourceOf(link.key) === null ? 'editor-citation-unknown' : 'editor-citation'
    case 'link':
    case 'embed':
      return `editor-link editor-link-${host.resolve(link.target).state}`
    case 'passage':
    case 'claim':
    case 'claim-embed':
      return 'editor-link'
  }
}

const signsAfter = /^[.,;:!?)\]”’»]*/u

/** A chip does not part from the word before it nor from the sign behind it at the end of a line. */
function keepTogether(pen: Pen, from: number, to: number): void {
  const line = pen.state.doc.lineAt(from)
  const head = line.text.slice(0, from - line.from)
  const before = withoutEnd(head.replace(/\s$/u, ''), /[^\s[\]]/u)
  const after = signsAfter.exec(line.text.slice(to - line.from))?.[0] ?? ''
  pen.mark(line.from + before.length, to + after.length, 'editor-together')
}

import { findLinks } from '../markdown/links'
import { plainText } from '../markdown/plain-text'
import type { RecordKind } from '../model/record-kind'
import { blocksOf, isOpenEnded } from './blocks'
import { partAskedFor } from './generated-part'
import { headingOf } from './headings'

export type OutlineKind =
  'heading' | 'prose' | 'note' | 'entity' | 'source' | 'claim' | 'quotation' | 'generated'

/** One block of a dossier's body: what stands between blank lines. */
export interface OutlineItem {
  readonly index: number
  readonly kind: OutlineKind
  /** A heading's own level; otherwise that of the heading above; 0 above the first. */
  readonly level: number
  /** A heading's words, a record's name, a claim's id, a passage's `key#^p-…`, a part's name, first words. */
  readonly label: string
  /** Where it stands in the body, UTF-16 code units. Items touch: blank lines belong to the one above. */
  readonly start: number
  readonly end: number
}

/** Says what kind of record a link's target is; `null` where it is not known. */
export type KindOfTarget = (target: string) => RecordKind | null

/** The items of a dossier's body, in order; together they are the whole body. */
export function outlineOf(body: string, kindOfTarget: KindOfTarget = () => 'note'): OutlineItem[] {
  const blocks = blocksOf(body)
  let level = 0
  return blocks.map(({ start, end }, index) => {
    const text = body.slice(start, end)
    level = headingOf(firstLineOf(text))?.level ?? level
    return {
      index,
      ...describe(text, kindOfTarget),
      level,
      start: index === 0 ? 0 : start,
      end: blocks[index + 1]?.start ?? body.length,
    }
  })
}

function describe(
  text: string,
  kindOfTarget: KindOfTarget,
): { readonly kind: OutlineKind; readonly label: string } {
  const heading = headingOf(firstLineOf(text))
  if (heading) return { kind: 'heading', label: plainText(heading.words).trim() }
  const part = partAskedFor(text)
  if (part !== null) return { kind: 'generated', label: part }
  const [link] = findLinks(text)
  const isAlone = link && text.slice(link.start, link.end) === firstLineOf(text).trim()
  if (isAlone && link.kind === 'claim-embed') return { kind: 'claim', label: link.claim }
  if (isAlone && link.kind === 'passage' && link.isEmbed) {
    return { kind: 'quotation', label: `${link.key}#^${link.passage}` }
  }
  if (isAlone && link.kind === 'embed') {
    const kind = kindOfTarget(link.target)
    return { kind: kind === 'entity' || kind === 'source' ? kind : 'note', label: link.target }
  }
  return { kind: 'prose', label: plainText(text).replace(/\s+/g, ' ').trim() }
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

/**
 * The body with an item moved so that it is the one at index `to`. The blank lines stay where they
 * are; only what stands between them changes places, so that moving there and back gives the same
 * bytes. A body in which a fenced block is never closed is left as it is.
 */
export function moveItem(body: string, from: number, to: number): string {
  const blocks = blocksOf(body)
  const order = blocks.map(({ start, end }) => body.slice(start, end))
  const [moved] = order.splice(from, 1)
  if (moved === undefined || to < 0 || to >= blocks.length || isOpenEnded(body)) return body
  order.splice(to, 0, moved)
  const before = blocks.map(({ start }, index) => body.slice(blocks[index - 1]?.end ?? 0, start))
  const after = body.slice(blocks.at(-1)?.end ?? 0)
  return before.map((gap, index) => gap + (order[index] ?? '')).join('') + after
}

/** The body with a block put in before the item at this index, or after the last. */
export function insertItem(body: string, at: number, markdown: string): string {
  const blocks = blocksOf(body)
  const block = markdown.trim()
  const next = blocks[at]
  if (next) return `${body.slice(0, next.start)}${block}\n\n${body.slice(next.start)}`
  const last = blocks.at(-1)
  if (!last) return `${block}\n`
  return `${body.slice(0, last.end)}\n\n${block}${body.slice(last.end)}`
}

/** The body without the item at this index and the blank lines that set it off. */
export function removeItem(body: string, at: number): string {
  const blocks = blocksOf(body)
  const block = blocks[at]
  if (!block) return body
  const next = blocks[at + 1]
  if (next) return body.slice(0, block.start) + body.slice(next.start)
  return body.slice(0, blocks[at - 1]?.end ?? block.start) + body.slice(block.end)
}

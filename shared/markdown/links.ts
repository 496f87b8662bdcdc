import { matchLinkAt, withKey, type PlacedLink } from './link-grammar'
import { textBlocks, type TextBlock } from './text-blocks'

export { matchLinkAt, type PlacedLink } from './link-grammar'

/** A link in a body: UTF-16 offsets, and the line in which it begins, from 1. */
export type TextLink = PlacedLink & { readonly line: number }

/** Finds all links of a Markdown body, in order. None is found in code, comments or escaped. */
export function findLinks(body: string): TextLink[] {
  const links: TextLink[] = []
  let line = 1
  let counted = 0
  for (const link of textBlocks(body).flatMap((block) => linksInBlock(body, block))) {
    for (; counted < link.start; counted++) if (body[counted] === '\n') line++
    links.push({ ...link, line })
  }
  return links
}

function linksInBlock(body: string, { start, end }: TextBlock): PlacedLink[] {
  const links: PlacedLink[] = []
  // Only the block itself is searched: in the whole text each of many blocks would be.
  const block = body.slice(start, end)
  const mark = /[\\`<[!]/g
  const isEndless = new Set<string>()
  let at = start
  for (;;) {
    mark.lastIndex = at - start
    const found = mark.exec(block)
    if (!found) return links
    at = start + found.index
    const match = matchLinkAt(body, at)
    if (match && match.end <= end) {
      links.push(...match.links)
      at = match.end
    } else at = skipUnlinked(body, at, end, isEndless)
  }
}

/**
 * The offset behind an escape, code span or comment that begins here.
 * @param isEndless the openings that were already seen to have no end in this block.
 */
export function skipUnlinked(
  body: string,
  at: number,
  end: number,
  isEndless: Set<string>,
): number {
  if (body[at] === '\\') return at + 2
  const opening = openingAt(body, at)
  if (!opening) return at + 1
  const inner = at + opening.length
  if (isEndless.has(opening)) return inner
  const close = opening === '<!--' ? '-->' : opening
  const found = findClosing(body.slice(inner, end), close)
  if (found >= 0) return inner + found + close.length
  isEndless.add(opening)
  return inner
}

function openingAt(body: string, at: number): string | null {
  const opening = /`+|<!--/y
  opening.lastIndex = at
  return opening.exec(body)?.[0] ?? null
}

/** Where `-->` or a run of exactly as many backticks stands; -1 where it does not. */
function findClosing(rest: string, closing: string): number {
  if (closing === '-->') return rest.indexOf(closing)
  for (const run of rest.matchAll(/`+/g)) if (run[0] === closing) return run.index
  return -1
}

/**
 * Writes a link so that it leads elsewhere: what is shown, the heading, an embed's mark, a folder
 * and `.md` stay as they are.
 * @param link the text of one link, as `findLinks` places it.
 * @param target the new title, citation key or claim id; with folders it replaces those written.
 */
export function retarget(link: string, target: string): string {
  const wiki = /^(!?\[\[\s*)([^|#]*?)(\s*(?:\\?\|[^]*|#[^]*)?\]\])$/.exec(link)
  if (wiki) return `${wiki[1] ?? ''}${inStyleOf(wiki[2] ?? '', target)}${wiki[3] ?? ''}`
  if (link.startsWith('[^')) return `[^${target}]`
  return withKey(link, target)
}

function inStyleOf(old: string, target: string): string {
  if (old === '') return old
  const folder = target.includes('/') ? '' : old.slice(0, old.lastIndexOf('/') + 1)
  const extension = /\.md$/i.test(target) ? '' : (/\.md$/i.exec(old)?.[0] ?? '')
  return `${folder}${target}${extension}`
}

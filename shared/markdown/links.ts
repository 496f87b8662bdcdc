import { matchLinkAt, withKey, type PlacedLink } from './link-grammar'
import { textBlocks, type TextBlock } from './text-blocks'
import { Unlinked } from './unlinked'

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
  const unlinked = new Unlinked(block)
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
    } else at = start + unlinked.endAt(at - start)
  }
}

/**
 * Writes a link so that it leads elsewhere: what is shown, the heading, an embed's mark, a folder
 * and `.md` stay as they are.
 * @param link the text of one link, as `findLinks` places it.
 * @param target the new title, citation key or claim id; with folders it replaces those written.
 */
export function retarget(link: string, target: string): string {
  const opening = /^!?\[\[\s*/.exec(link)?.[0]
  if (opening !== undefined && link.endsWith(']]')) {
    const inner = link.slice(opening.length, -2)
    const behind = /\\?[|]|#/.exec(inner)?.index ?? inner.length
    const old = inner.slice(0, behind).trimEnd()
    return `${opening}${inStyleOf(old, target)}${inner.slice(old.length)}]]`
  }
  if (link.startsWith('[^')) return `[^${target}]`
  return withKey(link, target)
}

function inStyleOf(old: string, target: string): string {
  if (old === '') return old
  const folder = target.includes('/') ? '' : old.slice(0, old.lastIndexOf('/') + 1)
  const extension = /\.md$/i.test(target) ? '' : (/\.md$/i.exec(old)?.[0] ?? '')
  return `${folder}${target}${extension}`
}

/**
 * What a link says, whatever it looks like in a text. Forms: Obsidian's `[[…]]` and `![[…]]`,
 * Pandoc's `[@key, locator]`, and footnote references to claims `[^c-…]`.
 */
export type LinkContent =
  | {
      readonly kind: 'link' | 'embed'
      /** A title, alias, citation key or file, perhaps with folders; empty for the same text. */
      readonly target: string
      /** What stands behind `#`: a heading, several joined by `#`, a block `^id` or `page=3`. */
      readonly heading: string | null
      readonly shown: string | null
    }
  | {
      readonly kind: 'passage'
      readonly isEmbed: boolean
      readonly key: string
      readonly passage: string
      readonly shown: string | null
    }
  | {
      readonly kind: 'citation'
      readonly key: string
      readonly locator: string | null
      /** The whole `[…]`, which may hold several citations. */
      readonly group: Range
    }
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'claim-embed'; readonly claim: string }

/** UTF-16 code units, end excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A link and its place; that of a citation is its own part between the brackets: `@b, p. 3`. */
export type PlacedLink = Range & LinkContent

/** What the grammar finds at one place: one link, or the citations of one pair of brackets. */
export interface LinkMatch extends Range {
  readonly links: readonly PlacedLink[]
}

/** Single brackets may stand in a title in pairs; an escaped one ends nothing and begins nothing. */
const wikilink =
  /(!?)\[\[(?!\[)([^[\]\\\r\n]*(?:(?:\\(?![[\]])|\[[^[\]\r\n]*\])[^[\]\\\r\n]*)*)\]\]/y
const claimId = 'c-[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*'
const claimReference = new RegExp(`\\[\\^(${claimId})\\]`, 'uy')
const isClaimId = new RegExp(`^${claimId}$`, 'u')
const passageBlock = /^\^(p-[a-z0-9-]{1,60})$/
/** Brackets on one line or over a soft line break, with nothing nested. */
const brackets = /\[([^[\]\\\n]*(?:(?:\\[^\n]|\n(?![ \t]*\r?\n))[^[\]\\\n]*)*)\]/y
/** What makes an ordinary link of the brackets before it; several citations may stand in a row. */
const linkEnding = /\(|\[(?![@^[-])[^[\]\n]*\]/y
/** A key: letters, digits, `_`, and single marks between them; or anything within braces. */
const citationKey = /[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*/u
const citation = new RegExp(`(?:^|\\s)-?@(?:\\{([^{}\\s]+)\\}|(${citationKey.source}))`, 'u')

/**
 * Reads the link that begins at an offset of a text; `null` where none does.
 * @param before the last characters before it, for a reader that has only the rest of a text.
 */
export function matchLinkAt(
  text: string,
  offset: number,
  before = text.slice(Math.max(0, offset - 4), offset),
): LinkMatch | null {
  const first = text[offset]
  if ((first !== '[' && first !== '!') || isEscaped(text, offset)) return null
  const match =
    matchWikilink(text, offset) ?? matchClaim(text, offset) ?? matchCitations(text, offset)
  return match && isPartOfOther(text, match, before) ? null : match
}

/** Writes another key into the text of one citation; in braces where it must be. */
export function withKey(text: string, key: string): string {
  const isPlain = new RegExp(`^${citationKey.source}$`, 'u').test(key)
  return text.replace(citation, (found) => {
    const mark = found.slice(0, found.indexOf('@') + 1)
    return mark + (isPlain ? key : `{${key}}`)
  })
}

function matchWikilink(text: string, offset: number): LinkMatch | null {
  const found = matchAt(wikilink, text, offset)
  const content = found && readWikilink(found[2] ?? '', found[1] === '!')
  if (!found || !content) return null
  const range = { start: offset, end: offset + found[0].length }
  return { ...range, links: [{ ...range, ...content }] }
}

/** Reads what stands between `[[` and `]]`. A pipe is escaped where the link stands in a table. */
function readWikilink(inner: string, isEmbed: boolean): LinkContent | null {
  const pipe = /\\?\|/.exec(inner)
  const address = (pipe ? inner.slice(0, pipe.index) : inner).trim()
  const shown = pipe
    ? inner
        .slice(pipe.index + pipe[0].length)
        .replaceAll('\\|', '|')
        .trim()
    : ''
  const hash = address.indexOf('#')
  const target = (hash < 0 ? address : address.slice(0, hash)).trim()
  const heading = hash < 0 ? '' : address.slice(hash + 1).trim()
  if (target === '' && heading === '') return null
  const passage = passageBlock.exec(heading)?.[1]
  if (passage !== undefined && target !== '')
    return { kind: 'passage', isEmbed, key: target, passage, shown: shown || null }
  if (isEmbed && heading === '' && isClaimId.test(target))
    return { kind: 'claim-embed', claim: target }
  const kind = isEmbed ? 'embed' : 'link'
  return { kind, target, heading: heading || null, shown: shown || null }
}

function matchClaim(text: string, offset: number): LinkMatch | null {
  const found = matchAt(claimReference, text, offset)
  if (!found) return null
  const range = { start: offset, end: offset + found[0].length }
  return { ...range, links: [{ ...range, kind: 'claim', claim: found[1] ?? '' }] }
}

function matchCitations(text: string, offset: number): LinkMatch | null {
  const found = matchAt(brackets, text, offset)
  if (!found?.[1]?.includes('@')) return null
  const group = { start: offset, end: offset + found[0].length }
  const links: PlacedLink[] = []
  for (const item of found[1].matchAll(/(?:[^;{]|\{[^{}]*\}|\{)+/g)) {
    const link = readCitation(item[0], offset + 1 + item.index, group)
    if (!link) return null
    links.push(link)
  }
  return { ...group, links }
}

function readCitation(item: string, offset: number, group: Range): PlacedLink | null {
  const found = citation.exec(item)
  if (!found) return null
  const suffix = item.slice(found.index + found[0].length)
  const locator = suffix.replace(/^\s*,/, '').replace(/\s+/g, ' ').trim()
  const start = offset + item.length - item.trimStart().length
  const end = offset + item.trimEnd().length
  const key = found[1] ?? found[2] ?? ''
  return { start, end, kind: 'citation', key, locator: locator || null, group }
}

/** An ordinary link `[…](…)` or `[…][…]`, a definition `[…]: …`, or a footnote in place `^[…]`. */
function isPartOfOther(text: string, { end, links }: LinkMatch, before: string): boolean {
  const kind = links[0]?.kind
  if (kind !== 'citation' && kind !== 'claim') return false
  const isDefinition = text[end] === ':' && /(?:^|\n) {0,3}$/.test(before)
  if (isDefinition || kind === 'claim') return isDefinition
  return matchAt(linkEnding, text, end) !== null || /(?<!\\)\^$/.test(before)
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0
  while (text[offset - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

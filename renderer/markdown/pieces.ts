import { Marked, type MarkedToken } from 'marked'
import { markedLinks, type AttacheLinkToken } from '../../shared/markdown/marked-links'
import {
  footnoteDefinition,
  footnoteReference,
  type FootnoteDefinition,
  type FootnoteReference,
} from './footnotes'
import { isTooMuch } from './limits'

/** Everything that a Markdown text can be made of here. */
export type Piece = MarkedToken | FootnoteReference | FootnoteDefinition | AttacheLinkToken

/** A footnote with the number under which it is shown, counted from 1 by first reference. */
export interface Footnote {
  readonly label: string
  readonly number: number
  readonly pieces: readonly Piece[]
}

export interface Pieces {
  readonly blocks: readonly Piece[]
  readonly footnotes: ReadonlyMap<string, Footnote>
}

const marked = new Marked(
  { gfm: true, extensions: [footnoteDefinition, footnoteReference] },
  markedLinks,
)

/**
 * Takes a Markdown text apart.
 * @returns `null` when it is too long or nested too deep, or when the parser fails: then its source
 * is to be shown.
 */
export function piecesOf(text: string): Pieces | null {
  if (isTooMuch(text)) return null
  try {
    const blocks = asPieces(marked.lexer(text))
    return { blocks, footnotes: footnotesOf(blocks) }
  } catch {
    return null
  }
}

/** The parser types its results for any extension; with ours, these are all there can be. */
export function asPieces(tokens: readonly unknown[]): readonly Piece[] {
  return tokens as readonly Piece[]
}

function footnotesOf(blocks: readonly Piece[]): ReadonlyMap<string, Footnote> {
  const definitions = new Map<string, FootnoteDefinition>()
  for (const block of blocks) {
    if (block.type !== 'footnote-definition') continue
    if (!definitions.has(block.label)) definitions.set(block.label, block)
  }
  const footnotes = new Map<string, Footnote>()
  const number = (pieces: readonly Piece[]): void => {
    for (const label of referencesIn(pieces)) {
      const definition = definitions.get(label)
      if (!definition || footnotes.has(label)) continue
      const inside = asPieces(definition.tokens)
      footnotes.set(label, { label, number: footnotes.size + 1, pieces: inside })
      number(inside)
    }
  }
  number(blocks.filter(({ type }) => type !== 'footnote-definition'))
  return footnotes
}

function referencesIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'footnote-reference') return [piece.label]
    if (piece.type === 'footnote-definition') return []
    if (piece.type === 'attacheLink') return claimsIn(piece)
    if (piece.type === 'list')
      return piece.items.flatMap((item) => referencesIn(asPieces(item.tokens)))
    if (piece.type === 'table') {
      const cells = [piece.header, ...piece.rows].flat()
      return cells.flatMap((cell) => referencesIn(asPieces(cell.tokens)))
    }
    return 'tokens' in piece ? referencesIn(asPieces(piece.tokens ?? [])) : []
  })
}

/** A reference to a claim is a footnote reference where the text has the footnote. */
function claimsIn({ links }: AttacheLinkToken): string[] {
  return links.flatMap((link) => (link.kind === 'claim' ? [link.claim] : []))
}

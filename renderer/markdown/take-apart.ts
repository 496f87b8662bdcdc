import { wholeBlocks } from './blocks-of-tokens'
import type { FootnoteDefinition } from './footnotes'
import { Measure } from './measure'
import type { Block, Cell, Footnote, Piece, SetText } from './set-text'
import { asTokens, tokensOf, type TextToken } from './tokens'

/**
 * Takes a Markdown text apart. May take long: it runs where it can be ended.
 * @returns `null` where the text has too many parts, or is nested too deep.
 */
export function takeApart(markdown: string): SetText | null {
  try {
    const tokens = tokensOf(markdown)
    const measure = new Measure()
    const blocks = wholeBlocks(tokens, measure)
    return {
      blocks: written(blocks),
      footnotes: footnotesOf(blocks, definitionsIn(tokens), measure),
    }
  } catch {
    return null
  }
}

function written(blocks: readonly Block[]): string[] {
  return blocks.map((block) => JSON.stringify(block))
}

/** The first definition of a label counts. */
function definitionsIn(tokens: readonly TextToken[]): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  for (const token of tokens) {
    if (token.type !== 'footnote-definition') continue
    if (!definitions.has(token.label)) definitions.set(token.label, token)
  }
  return definitions
}

/** The footnotes that are referred to, by the first reference; one may refer to others. */
function footnotesOf(
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  measure: Measure,
): Footnote[] {
  const footnotes = new Map<string, Footnote>()
  const number = (labels: readonly string[]): void => {
    for (const label of labels) {
      const definition = definitions.get(label)
      if (!definition || footnotes.has(label)) continue
      const inside = wholeBlocks(asTokens(definition.tokens), measure)
      footnotes.set(label, { label, blocks: written(inside) })
      number(referencesIn(inside))
    }
  }
  number(referencesIn(blocks))
  return [...footnotes.values()]
}

function referencesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if ('pieces' in block) return labelsIn(block.pieces)
    if ('blocks' in block) return referencesIn(block.blocks)
    if ('items' in block) return block.items.flatMap((item) => referencesIn(item.blocks))
    if ('head' in block) return [block.head, ...block.rows].flat().flatMap(labelsInCell)
    return []
  })
}

function labelsInCell({ pieces }: Cell): string[] {
  return labelsIn(pieces)
}

function labelsIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'footnote') return [piece.label]
    return 'pieces' in piece ? labelsIn(piece.pieces) : []
  })
}

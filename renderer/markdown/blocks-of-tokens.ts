import type { Tokens } from 'marked'
import type { Measure } from './measure'
import { inShortLists, type ListToken } from './long-lists'
import { piecesOf } from './pieces-of-tokens'
import type { Block, Cell, Item } from './set-text'
import { sourceBlocks } from './source-blocks'
import { asTokens, type TextToken } from './tokens'

/** What takes longer to be shown than a window may pause: parts, and characters of its source. */
const mostInOne = { parts: 5_000, characters: 50_000 }

/**
 * The blocks of a text or a footnote, none of them too large to be shown in one go: what is, is shown
 * as it is written.
 * @throws TooMuch
 */
export function wholeBlocks(tokens: readonly TextToken[], measure: Measure): Block[] {
  return tokens.flatMap(inShortLists).flatMap((token) => {
    const before = measure.parts
    const block = blockOf(token, measure)
    const isLarge =
      measure.parts - before > mostInOne.parts || token.raw.length > mostInOne.characters
    if (block === null) return []
    return isLarge ? sourceBlocks(token.raw) : [block]
  })
}

/** One block; `null` for what is not shown where it stands. */
function blockOf(token: TextToken, measure: Measure): Block | null {
  measure.count()
  const pieces = (tokens: readonly unknown[] | undefined) => piecesOf(asTokens(tokens), measure)
  switch (token.type) {
    case 'space':
    case 'def':
    case 'footnote-definition':
      return null
    case 'heading':
      return { kind: 'heading', depth: token.depth, pieces: pieces(token.tokens) }
    case 'paragraph':
      return { kind: 'paragraph', pieces: pieces(token.tokens) }
    case 'blockquote':
      return { kind: 'quote', blocks: inner(token.tokens, measure) }
    case 'list':
      return listOf(token, measure)
    case 'code':
      return { kind: 'code-block', text: token.text }
    case 'table':
      return {
        kind: 'table',
        head: token.header.map((cell) => cellOf(cell, measure)),
        rows: token.rows.map((row) => row.map((cell) => cellOf(cell, measure))),
      }
    case 'hr':
      return { kind: 'rule' }
    case 'html':
      return { kind: 'source', text: token.raw.trimEnd() }
    case 'text':
    case 'escape':
    case 'strong':
    case 'em':
    case 'del':
    case 'codespan':
    case 'br':
    case 'link':
    case 'image':
    case 'checkbox':
    case 'list_item':
    case 'footnote-reference':
    case 'attacheLink':
      return { kind: 'run', pieces: pieces([token]) }
  }
}

function inner(tokens: readonly unknown[] | undefined, measure: Measure): Block[] {
  return measure.deeper(() => asTokens(tokens).flatMap((token) => blockOf(token, measure) ?? []))
}

function listOf(list: ListToken, measure: Measure): Block {
  const items = list.items.map((item): Item => ({
    isTask: item.task,
    blocks: inner(item.tokens, measure),
  }))
  const { isContinued = false } = list
  const first = list.start === '' ? 1 : list.start
  return { kind: 'list', start: list.ordered ? first : null, isContinued, items }
}

function cellOf({ align, tokens }: Tokens.TableCell, measure: Measure): Cell {
  measure.count()
  return { align, pieces: piecesOf(asTokens(tokens), measure) }
}

import type { PlacedLink } from '../../shared/markdown/link-grammar'
import type { AttacheLinkToken } from '../../shared/markdown/marked-links'
import { isPictureName } from '../../shared/markdown/pictures'
import { withHiddenMarks } from '../../shared/text/hidden-marks'
import { openableAddress, withCharacters } from './addresses'
import type { Measure } from './measure'
import type { Piece } from './set-text'
import { asTokens, type TextToken } from './tokens'

/**
 * The words of one block. What is not known is shown as it is written, and never as HTML.
 * @throws TooMuch
 */
export function piecesOf(tokens: readonly TextToken[], measure: Measure): Piece[] {
  const pieces: Piece[] = []
  for (const token of tokens) {
    for (const piece of piecesOfToken(token, measure)) {
      const last = pieces.at(-1)
      if (piece.kind === 'words' && last?.kind === 'words') {
        pieces[pieces.length - 1] = { kind: 'words', text: last.text + piece.text }
      } else {
        measure.count()
        pieces.push(piece)
      }
    }
  }
  return pieces
}

function piecesOfToken(token: TextToken, measure: Measure): readonly Piece[] {
  const inside = (tokens: readonly unknown[] | undefined) =>
    measure.deeper(() => piecesOf(asTokens(tokens), measure))
  switch (token.type) {
    case 'text':
      return token.tokens ? inside(token.tokens) : words(withCharacters(token.text))
    case 'escape':
      return words(token.text)
    case 'strong':
      return [{ kind: 'strong', pieces: inside(token.tokens) }]
    case 'em':
      return [{ kind: 'emphasis', pieces: inside(token.tokens) }]
    case 'del':
      return [{ kind: 'deleted', pieces: inside(token.tokens) }]
    case 'codespan':
      return [{ kind: 'code', text: token.text }]
    case 'br':
      return [{ kind: 'break' }]
    case 'checkbox':
      return [{ kind: 'task', isDone: token.checked }]
    case 'link': {
      const address = openableAddress(token.href)
      const pieces = inside(token.tokens)
      return address === null ? pieces : [{ kind: 'address', address, pieces }]
    }
    case 'footnote-reference':
      return [{ kind: 'footnote', label: token.label, source: token.raw }]
    case 'attacheLink':
      return [linkPiece(token)]
    case 'image':
      return [picturePiece(token.href, withCharacters(token.text))]
    case 'html':
    case 'space':
    case 'def':
    case 'heading':
    case 'paragraph':
    case 'blockquote':
    case 'list':
    case 'list_item':
    case 'code':
    case 'table':
    case 'hr':
    case 'footnote-definition':
      return words(token.raw)
  }
}

function words(text: string): Piece[] {
  return [{ kind: 'words', text: withHiddenMarks(text) }]
}

function linkPiece({ links: [link], raw }: AttacheLinkToken): Piece {
  if (!link) return { kind: 'words', text: raw }
  if (link.kind === 'embed' && isPictureName(link.target)) {
    return { kind: 'picture', name: link.target, words: wordsOfPicture(link) }
  }
  if (link.kind === 'claim') return { kind: 'footnote', label: link.claim, source: raw }
  return { kind: 'link', source: raw, shown: withHiddenMarks(shownWords(link, raw)) }
}

/** What stands behind the bar of a picture is its size, or words for it. */
function wordsOfPicture({ shown, target }: { shown: string | null; target: string }): string {
  return shown === null || /^\d+(?:x\d+)?$/.test(shown) ? target : shown
}

/** A scheme, a host, or a sign that no path of a notebook has. */
const far = /^(?:[a-z][a-z\d+.-]*:|\/\/)|[\\\p{Cc}]/iu

function picturePiece(written: string, words: string): Piece {
  const address = withCharacters(written).trim()
  const name = decoded(address)
  if (!far.test(address) && !far.test(name) && isPictureName(name)) {
    return { kind: 'picture', name, words }
  }
  return { kind: 'far-picture', address, words }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function shownWords(link: PlacedLink, written: string): string {
  switch (link.kind) {
    case 'link':
    case 'embed':
      return link.shown ?? (link.target === '' ? (link.heading ?? '') : link.target)
    case 'passage':
      return link.shown ?? link.key
    case 'citation':
    case 'claim':
    case 'claim-embed':
      return written
  }
}

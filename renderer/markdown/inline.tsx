import type { ReactNode } from 'react'
import type { Tokens } from 'marked'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import type { AttacheLinkToken } from '../../shared/markdown/marked-links'
import { openableAddress, withCharacters } from './addresses'
import { FootnoteMark } from './footnote-mark'
import { TextAction } from './text-action'
import { asPieces, type Piece } from './pieces'
import { useSurroundings } from './surroundings'

/** Sets the words of one block. What is not known is shown as it was typed, and never as HTML. */
export function Inline({ pieces }: { readonly pieces: readonly Piece[] | undefined }): ReactNode {
  return pieces?.map((piece, index) => <InlinePiece key={index} piece={piece} />)
}

function InlinePiece({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.type) {
    case 'text':
      return piece.tokens ? <Inline pieces={asPieces(piece.tokens)} /> : withCharacters(piece.text)
    case 'escape':
      return piece.text
    case 'strong':
      return (
        <strong>
          <Inline pieces={asPieces(piece.tokens)} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inline pieces={asPieces(piece.tokens)} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inline pieces={asPieces(piece.tokens)} />
        </del>
      )
    case 'codespan':
      return <code>{piece.text}</code>
    case 'br':
      return <br />
    case 'checkbox':
      return <input type="checkbox" checked={piece.checked} disabled readOnly />
    case 'link':
      return <Address piece={piece} />
    case 'footnote-reference':
      return <FootnoteMark label={piece.label} source={piece.raw} />
    case 'attacheLink':
      return <NotebookLinks piece={piece} />
    case 'html':
    case 'image':
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
      return piece.raw
  }
}

function Address({ piece }: { readonly piece: Tokens.Link }) {
  const { onAddress } = useSurroundings()
  const address = openableAddress(piece.href)
  const words = <Inline pieces={asPieces(piece.tokens)} />
  if (address === null) return words
  return (
    <TextAction className="markdown-address" title={address} onAct={() => onAddress(address)}>
      {words}
    </TextAction>
  )
}

function NotebookLinks({ piece }: { readonly piece: AttacheLinkToken }) {
  const { onLink } = useSurroundings()
  const [link] = piece.links
  if (!link) return piece.raw
  if (link.kind === 'claim') return <FootnoteMark label={link.claim} source={piece.raw} />
  return (
    <TextAction className="markdown-link" onAct={() => onLink(link)}>
      {shownWords(link, piece.raw)}
    </TextAction>
  )
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

import type { ReactNode } from 'react'
import { matchLinkAt } from '../../shared/markdown/link-grammar'
import { FootnoteMark } from './footnote-mark'
import { FarPicture, Picture } from './picture'
import type { Piece } from './set-text'
import { useSurroundings } from './surroundings'
import { TextAction } from './text-action'

/** Sets the words of one block. */
export function Inline({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, index) => <PieceView key={index} piece={piece} />)
}

function PieceView({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.kind) {
    case 'words':
      return piece.text
    case 'code':
      return <code>{piece.text}</code>
    case 'strong':
      return (
        <strong>
          <Inline pieces={piece.pieces} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inline pieces={piece.pieces} />
        </em>
      )
    case 'deleted':
      return (
        <del>
          <Inline pieces={piece.pieces} />
        </del>
      )
    case 'break':
      return <br />
    case 'task':
      return <input type="checkbox" checked={piece.isDone} disabled readOnly />
    case 'address':
      return <Address address={piece.address} pieces={piece.pieces} />
    case 'link':
      return <NotebookLink source={piece.source} shown={piece.shown} />
    case 'picture':
      return <Picture name={piece.name} words={piece.words} />
    case 'far-picture':
      return <FarPicture address={piece.address} words={piece.words} />
    case 'footnote':
      return <FootnoteMark label={piece.label} source={piece.source} />
  }
}

function Address({
  address,
  pieces,
}: {
  readonly address: string
  readonly pieces: readonly Piece[]
}) {
  const { onAddress } = useSurroundings()
  return (
    <TextAction className="markdown-address" title={address} onAct={() => onAddress(address)}>
      <Inline pieces={pieces} />
    </TextAction>
  )
}

function NotebookLink({ source, shown }: { readonly source: string; readonly shown: string }) {
  const { onLink } = useSurroundings()
  const follow = () => {
    const link = matchLinkAt(source, 0)?.links[0]
    if (link) onLink(link)
  }
  return (
    <TextAction className="markdown-link" onAct={follow}>
      {shown}
    </TextAction>
  )
}

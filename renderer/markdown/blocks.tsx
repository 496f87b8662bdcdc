import type { ReactNode } from 'react'
import type { Tokens } from 'marked'
import { Inline } from './inline'
import { asPieces, type Piece } from './pieces'

/** Sets the blocks of a text, each by its kind. */
export function Blocks({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, index) => <Block key={index} piece={piece} />)
}

function Block({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.type) {
    case 'space':
    case 'def':
    case 'footnote-definition':
      return null
    case 'heading':
      return <Heading piece={piece} />
    case 'paragraph':
      return (
        <p dir="auto">
          <Inline pieces={asPieces(piece.tokens)} />
        </p>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks pieces={asPieces(piece.tokens)} />
        </blockquote>
      )
    case 'list':
      return <List piece={piece} />
    case 'code':
      return (
        <pre>
          <code>{piece.text}</code>
        </pre>
      )
    case 'table':
      return <Table piece={piece} />
    case 'hr':
      return <hr />
    case 'html':
      return <pre className="markdown-source">{piece.raw.trimEnd()}</pre>
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
      return <Inline pieces={[piece]} />
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function Heading({ piece }: { readonly piece: Tokens.Heading }) {
  const Tag = headings[piece.depth - 1] ?? 'h6'
  return (
    <Tag dir="auto" tabIndex={-1}>
      <Inline pieces={asPieces(piece.tokens)} />
    </Tag>
  )
}

function List({ piece }: { readonly piece: Tokens.List }) {
  const items = piece.items.map((item, index) => (
    <li key={index} className={item.task ? 'markdown-task' : undefined} dir="auto">
      <Blocks pieces={asPieces(item.tokens)} />
    </li>
  ))
  if (!piece.ordered) return <ul>{items}</ul>
  return <ol start={piece.start === '' ? 1 : piece.start}>{items}</ol>
}

function Table({ piece }: { readonly piece: Tokens.Table }) {
  return (
    <div className="markdown-table">
      <table>
        <thead>
          <tr>
            {piece.header.map((cell, column) => (
              <th key={column} scope="col" className={alignment(cell)}>
                <Inline pieces={asPieces(cell.tokens)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {piece.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={alignment(cell)}>
                  <Inline pieces={asPieces(cell.tokens)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignment({ align }: Tokens.TableCell): string | undefined {
  return align ? `markdown-align-${align}` : undefined
}

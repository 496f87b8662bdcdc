import { memo, type ReactNode } from 'react'
import { Inline } from './inline'
import { blockSchema, type Block, type Cell } from './set-text'

/** Blocks as they came from the worker. One that did not change is not read again. */
export function WrittenBlocks({ blocks }: { readonly blocks: readonly string[] }): ReactNode {
  const seen = new Map<string, number>()
  return blocks.map((json) => {
    const twin = seen.get(json) ?? 0
    seen.set(json, twin + 1)
    return <WrittenBlock key={`${json} ${twin}`} json={json} />
  })
}

const WrittenBlock = memo(({ json }: { readonly json: string }) => (
  <BlockView block={blockSchema.parse(JSON.parse(json))} />
))

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Tag = headings[block.depth - 1] ?? 'h6'
      return (
        <Tag dir="auto" tabIndex={-1}>
          <Inline pieces={block.pieces} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Inline pieces={block.pieces} />
        </p>
      )
    case 'run':
      return <Inline pieces={block.pieces} />
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list':
      return <List block={block} />
    case 'table':
      return <Table block={block} />
    case 'code-block':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'source':
      return <pre className="markdown-source">{block.text}</pre>
    case 'rule':
      return <hr />
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function List({ block }: { readonly block: BlockOf<'list'> }) {
  const items = block.items.map(({ isTask, blocks }, index) => (
    <li key={index} className={isTask ? 'markdown-task' : undefined} dir="auto">
      <Blocks blocks={blocks} />
    </li>
  ))
  const className = block.isContinued ? 'markdown-continued' : undefined
  if (block.start === null) return <ul className={className}>{items}</ul>
  return (
    <ol className={className} start={block.start}>
      {items}
    </ol>
  )
}

function Table({ block }: { readonly block: BlockOf<'table'> }) {
  return (
    <div className="markdown-table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell, column) => (
              <th key={column} scope="col" className={alignment(cell)}>
                <Inline pieces={cell.pieces} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={alignment(cell)}>
                  <Inline pieces={cell.pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignment({ align }: Cell): string | undefined {
  return align ? `markdown-align-${align}` : undefined
}

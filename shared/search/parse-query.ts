import { foldedWords } from '../mentions/folded-words'
import { say } from '../words/words'
import { readFilter } from './filters'
import type {
  ParsedQuery,
  QueryMark,
  QueryNode,
  QueryProblem,
  QueryRange,
  WordsNode,
} from './query'
import { piecesOf, type Piece } from './query-pieces'

export interface ParseOptions {
  /** Whether the last word may still be on its way: then it stands for all that begin so. */
  readonly isTyping?: boolean
}

/**
 * Reads a query. Words must all be there; `"…"` words in this order; `-` what must not be there; `OR`
 * and brackets; `name:value` a filter; `word*` the beginning of a word. Never fails: what cannot be
 * understood is left out, and is named with its place.
 */
export function parseQuery(query: string, { isTyping = false }: ParseOptions = {}): ParsedQuery {
  const parser = new QueryParser(query, isTyping)
  const root = parser.alternatives()
  return { root, inTitle: parser.inTitle, problems: parser.problems, marks: parser.marks }
}

class QueryParser {
  inTitle = false
  readonly problems: QueryProblem[] = []
  readonly marks: QueryMark[] = []
  private readonly pieces: readonly Piece[]
  private at = 0
  private depth = 0

  constructor(
    private readonly query: string,
    private readonly isTyping: boolean,
  ) {
    this.pieces = piecesOf(query)
  }

  /** What stands between `OR`s; up to the end, or to the bracket that closes a group. */
  alternatives(): QueryNode | null {
    const found: QueryNode[] = []
    for (;;) {
      const node = this.sequence()
      if (node) found.push(node)
      const piece = this.pieces[this.at]
      if (piece?.kind === 'or') this.passOr(piece, node)
      else if (piece?.kind === 'close' && this.depth === 0) this.pass(piece, 'search:problem.close')
      else return joined('some', found)
    }
  }

  private passOr(piece: Piece, before: QueryNode | null): void {
    this.mark(piece, 'operator')
    this.at++
    const next = this.pieces[this.at]
    const isLonely = before === null || next === undefined || next.kind === 'close'
    // Who types will go on after `OR`; it is no mistake yet.
    if (isLonely && !(this.isTyping && before && !next)) this.tell(piece, 'search:problem.or')
  }

  private pass(piece: Piece, problem: 'search:problem.close'): void {
    this.tell(piece, problem)
    this.at++
  }

  private sequence(): QueryNode | null {
    const found: QueryNode[] = []
    for (;;) {
      const piece = this.pieces[this.at]
      if (piece === undefined || piece.kind === 'or' || piece.kind === 'close') break
      this.at++
      const node = this.read(piece)
      if (node) found.push(node)
    }
    return joined('every', found)
  }

  private read(piece: Piece): QueryNode | null {
    switch (piece.kind) {
      case 'minus':
        return this.excluded(piece)
      case 'open':
        return this.group(piece)
      case 'phrase':
        this.mark(piece, 'phrase')
        return this.words(piece, piece.text, false)
      case 'filter':
        return this.filter(piece)
      case 'word':
        return piece.text === 'AND' ? null : this.word(piece, piece.text)
      case 'or':
      case 'close':
        return null
    }
  }

  private excluded(piece: Piece): QueryNode | null {
    this.mark(piece, 'operator')
    const next = this.pieces[this.at]
    if (!next) return null
    this.at++
    const node = this.read(next)
    return node && { kind: 'not', node }
  }

  private group(piece: Piece): QueryNode | null {
    this.depth++
    const node = this.alternatives()
    this.depth--
    if (this.pieces[this.at]?.kind === 'close') this.at++
    else if (!this.isTyping) this.tell(piece, 'search:problem.open')
    return node
  }

  private word(piece: QueryRange, text: string): WordsNode | null {
    const isOpen = text.endsWith('*')
    const isLast = this.isTyping && piece.end === this.query.length
    if (isOpen) this.mark({ start: piece.end - 1, end: piece.end }, 'operator')
    return this.words(piece, text, isOpen || isLast)
  }

  private words({ start, end }: QueryRange, text: string, isPrefix: boolean): WordsNode | null {
    const words = foldedWords(text)
    if (words === '') return null
    return { kind: 'words', words: words.split(' '), isPrefix, field: null, start, end }
  }

  private filter(piece: Extract<Piece, { kind: 'filter' }>): QueryNode | null {
    this.mark({ start: piece.start, end: piece.valueStart }, 'filter')
    const read = readFilter(piece, this.isTyping && piece.end === this.query.length)
    if (read === 'in-title') this.inTitle = true
    else if (typeof read === 'object' && read !== null && 'message' in read)
      this.problems.push(read)
    else return read
    return null
  }

  private mark({ start, end }: QueryRange, role: QueryMark['role']): void {
    this.marks.push({ start, end, role })
  }

  private tell({ start, end }: QueryRange, problem: Sentence): void {
    this.problems.push({ start, end, message: say(problem) })
  }
}

type Sentence = 'search:problem.or' | 'search:problem.open' | 'search:problem.close'

function joined(kind: 'every' | 'some', nodes: readonly QueryNode[]): QueryNode | null {
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null)
}

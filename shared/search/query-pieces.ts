import type { QueryRange } from './query'

/** A query cut into pieces, before it is known what they amount to. */
export type Piece = QueryRange &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'minus' }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'phrase'; readonly text: string; readonly isClosed: boolean }
    | {
        readonly kind: 'filter'
        readonly name: string
        readonly text: string
        /** Where its value begins. */
        readonly valueStart: number
      }
  )

const opening = /["“„]/
const closing = /["”“]/
/** A word goes on to a blank, a bracket or a quotation mark. */
const word = /[^\s()"“”„]+/y
const filter = /^(\p{L}[\p{L}\p{N}_-]*):(?!\/\/)/u

/** Cuts a query into pieces. Every text is a query; what is odd in it becomes words. */
export function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < query.length;) {
    const piece = pieceAt(query, at)
    if (piece) pieces.push(piece)
    at = piece?.end ?? at + 1
  }
  return pieces
}

function pieceAt(query: string, start: number): Piece | null {
  const character = query.charAt(start)
  if (/\s/.test(character)) return null
  if (character === '(') return { kind: 'open', start, end: start + 1 }
  if (character === ')') return { kind: 'close', start, end: start + 1 }
  if (opening.test(character)) return phraseAt(query, start)
  const isMinus = character === '-' && /^[^\s-]/.test(query.slice(start + 1))
  if (isMinus && /^$|[\s(]/.test(query.slice(0, start).slice(-1)))
    return { kind: 'minus', start, end: start + 1 }
  word.lastIndex = start
  const [text = character] = word.exec(query) ?? []
  const end = start + text.length
  if (text === 'OR') return { kind: 'or', start, end }
  const name = filter.exec(text)?.[1]
  return name === undefined ? { kind: 'word', text, start, end } : filterAt(query, start, end, name)
}

function filterAt(query: string, start: number, end: number, name: string): Piece {
  const valueStart = start + name.length + 1
  const isQuoted = end === valueStart && opening.test(query.charAt(end))
  const phrase = isQuoted ? phraseAt(query, end) : null
  const text = phrase ? phrase.text : query.slice(valueStart, end)
  return {
    kind: 'filter',
    name: name.toLowerCase(),
    text,
    valueStart,
    start,
    end: phrase?.end ?? end,
  }
}

function phraseAt(query: string, start: number): Extract<Piece, { kind: 'phrase' }> {
  let end = start + 1
  while (end < query.length && !closing.test(query.charAt(end))) end++
  const text = query.slice(start + 1, end)
  const isClosed = end < query.length
  return { kind: 'phrase', text, isClosed, start, end: isClosed ? end + 1 : end }
}

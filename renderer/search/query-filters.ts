import { piecesOf, type Piece } from '../../shared/search/query-pieces'

type FilterPiece = Extract<Piece, { kind: 'filter' }>

/** The values of a filter in a query: those of its first use that is not excluded. */
export function filterValues(query: string, name: string): readonly string[] {
  return valuesOf(filterPiece(query, name))
}

/** The query with a value of a filter put in, or taken out where it was in. */
export function toggleFilter(query: string, name: string, value: string): string {
  const piece = filterPiece(query, name)
  const values = valuesOf(piece)
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  const written = next.length === 0 ? '' : `${name}:${next.join(',')}`
  if (!piece) return [query.trim(), written].filter((part) => part !== '').join(' ')
  const rest = [query.slice(0, piece.start).trim(), written, query.slice(piece.end).trim()]
  return rest.filter((part) => part !== '').join(' ')
}

/** Whether one kind alone is asked for. */
export function onlyKind(query: string): boolean {
  return filterValues(query, 'kind').length === 1
}

function filterPiece(query: string, name: string): FilterPiece | null {
  const pieces = piecesOf(query)
  const found = pieces.find(
    (piece, at): piece is FilterPiece =>
      piece.kind === 'filter' && piece.name === name && pieces[at - 1]?.kind !== 'minus',
  )
  return found ?? null
}

function valuesOf(piece: FilterPiece | null): string[] {
  return (piece?.text ?? '')
    .toLowerCase()
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

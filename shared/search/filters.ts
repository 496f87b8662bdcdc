import { edtfBounds, isEdtf, parseDate } from '../dates/edtf'
import { foldedWords } from '../mentions/folded-words'
import { claimStatusSchema } from '../model/claim'
import { say } from '../words/words'
import { dayOf, firstOfDays, foundKinds, lastOfDays } from './document'
import { foldedName } from './fold-name'
import type { QueryNode, QueryProblem } from './query'
import type { Piece } from './query-pieces'

type FilterPiece = Extract<Piece, { kind: 'filter' }>
type Read = QueryNode | QueryProblem | 'in-title' | null

/** Reads `name:value`. A name that is none of the program's is one of the user's own fields. */
export function readFilter(piece: FilterPiece, isTyping: boolean): Read {
  const { name, text } = piece
  if (text.trim() === '')
    return isTyping ? null : problem(piece, say('search:problem.empty', { name }))
  switch (name) {
    case 'kind':
      return oneOf(piece, foundKinds, isTyping, (value) =>
        value.replace(/ies$/, 'y').replace(/s$/, ''),
      )
    case 'status':
      return oneOf(piece, claimStatusSchema.options, isTyping)
    case 'grade':
      return grade(piece, isTyping)
    case 'type':
    case 'tag':
    case 'has':
      return { ...facet(piece, valuesOf(text)), name }
    case 'entity':
    case 'source':
      return { kind: 'name', role: name, name: text, ...rangeOf(piece) }
    case 'in':
      return inside(piece, isTyping)
    case 'date':
      return days(piece, isTyping)
    default:
      return field(piece, isTyping)
  }
}

function field(piece: FilterPiece, isTyping: boolean): Read {
  const words = foldedWords(piece.text)
  if (words === '') return null
  const isPrefix = piece.text.endsWith('*') || (isTyping && !/["”“]$/.test(piece.text))
  return {
    kind: 'words',
    words: words.split(' '),
    isPrefix,
    field: foldedName(piece.name),
    ...rangeOf(piece),
  }
}

function facet(piece: FilterPiece, values: readonly string[]) {
  return { kind: 'facet' as const, name: piece.name, values, ...rangeOf(piece) }
}

function oneOf(
  piece: FilterPiece,
  choices: readonly string[],
  isTyping: boolean,
  simple: (value: string) => string = (value) => value,
): Read {
  const values = valuesOf(piece.text).map((value) =>
    choices.includes(value) ? value : simple(value),
  )
  const wrong = values.find((value) => !choices.includes(value))
  if (wrong === undefined) return facet(piece, values)
  const isBegun = isTyping && choices.some((choice) => choice.startsWith(wrong))
  if (isBegun)
    return facet(
      piece,
      choices.filter((choice) => choice.startsWith(wrong)),
    )
  const sentence = { name: piece.name, value: wrong, choices: choices.join(', ') }
  return problem(piece, say('search:problem.choice', sentence))
}

function grade(piece: FilterPiece, isTyping: boolean): Read {
  const values = valuesOf(piece.text)
  const isGrade = (value: string) => /^(?:[a-f][1-6]?|[1-6]|none)$/.test(value)
  if (values.every(isGrade)) return facet(piece, values)
  return isTyping ? null : problem(piece, say('search:problem.grade', { value: piece.text }))
}

function inside(piece: FilterPiece, isTyping: boolean): Read {
  if (piece.text.toLowerCase() === 'title') return 'in-title'
  return isTyping ? null : problem(piece, say('search:problem.in', { value: piece.text }))
}

function days(piece: FilterPiece, isTyping: boolean): Read {
  const edtf = isEdtf(piece.text) ? piece.text : parseDate(piece.text)
  if (edtf === null)
    return isTyping ? null : problem(piece, say('search:problem.date', { value: piece.text }))
  const { earliest, latest } = edtfBounds(edtf)
  return {
    kind: 'days',
    first: earliest === null ? firstOfDays : dayOf(earliest),
    last: latest === null ? lastOfDays : dayOf(latest),
    ...rangeOf(piece),
  }
}

function valuesOf(text: string): string[] {
  return text
    .split(',')
    .map(foldedName)
    .filter((value) => value !== '')
}

function problem({ start, end }: FilterPiece, message: string): QueryProblem {
  return { start, end, message }
}

function rangeOf({ start, end }: FilterPiece) {
  return { start, end }
}

import { z } from 'zod'

/** The kinds of what can be found, in the order in which results are shown. */
export const foundKinds = [
  'claim',
  'passage',
  'source',
  'note',
  'entity',
  'relation',
  'dossier',
] as const
export const foundKindSchema = z.enum(foundKinds)
export type FoundKind = z.infer<typeof foundKindSchema>

/** One thing that can be found: what of it is read into the index. */
export interface SearchDocument {
  /** The path of a record; `path#id` for an item of a JSON file. */
  readonly key: string
  readonly kind: FoundKind
  readonly title: string
  /** Other names: aliases, the file name, a citation key. */
  readonly names: readonly string[]
  /** Values of fields, by the name of the field; their words are found with and without it. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Marks that are found as a whole only: `status`, `grade`, `tag`, `has` … */
  readonly facets: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** The first and the last day that its date may mean, as `dayOf` counts; `null` without a date. */
  readonly days: readonly [first: number, last: number] | null
  /** When it changed last, milliseconds since 1970. */
  readonly modified: number
}

/** Days that are before and after all others. */
export const [firstOfDays, lastOfDays] = [-0x7fffffff, 0x7fffffff] as const

/** A day as a number that orders days, from ISO 8601 (`2021-02-10`, `-000043-03-15`). */
export function dayOf(iso: string): number {
  const found = /^([+-]?\d+)-(\d\d)-(\d\d)/.exec(iso)
  if (!found) return firstOfDays
  const day = Number(found[1]) * 400 + Number(found[2]) * 32 + Number(found[3])
  return Math.min(Math.max(day, firstOfDays + 1), lastOfDays - 1)
}

/** The facet under which short names are found as they are written. */
export const asWritten = '='

/** How a facet or a word of a field is spelled among the words: no word of a text looks like it. */
export function keyedWord(name: string, value: string): string {
  return `\u0001${name}\u0001${value}`
}

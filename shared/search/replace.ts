import type { Making } from '../changes/draft'
import { saveBody } from '../changes/records'
import type { ReplacementView } from '../ipc/search-views'
import type { Range } from '../markdown/link-grammar'
import { snippetAround } from '../markdown/plain-text'
import type { Change } from '../model/change'
import { linksIn } from '../notebook/links'
import { textOf } from '../notebook/record-text'
import { recordsInOrder } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { say } from '../words/words'

/** What is to be replaced by what. */
export interface Replacement {
  /** Exactly these letters, upper and lower case the same unless `matchesCase`. */
  readonly find: string
  readonly by: string
  readonly matchesCase: boolean
  /** Whether the letters must stand for themselves, with no letter or digit beside them. */
  readonly wholeWords: boolean
}

/**
 * What a replacement would do, record by record. The captured text of a source is someone else's and
 * is never changed; nor are front matter, titles and links, which follow when a record is renamed.
 */
export function previewReplacement(
  state: NotebookState,
  replacement: Replacement,
): ReplacementView[] {
  return recordsInOrder(state).flatMap((record) => {
    const { places, inLinks } = placesIn(record, replacement)
    const [first] = places
    if (!first) return []
    const body = textOf(record)
    const { path, title } = record
    const { start, end } = first
    const changed = body.slice(0, start) + replacement.by + body.slice(end)
    const before = snippetAround(body, start, end, 120)
    const after = snippetAround(changed, start, start + replacement.by.length, 120)
    return [{ path, title, count: places.length, inLinks, before, after }]
  })
}

/** The change that replaces in these records, as one; `null` where there is nothing to replace. */
export function replaceIn(
  state: NotebookState,
  making: Making,
  replacement: Replacement,
  paths: readonly string[],
): { readonly change: Change | null; readonly count: number; readonly records: number } {
  let count = 0
  const changes = paths.flatMap((path): Change[] => {
    const record = state.records.get(path)
    if (!record) return []
    const { places } = placesIn(record, replacement)
    const change = saveBody(state, making, path, replaced(textOf(record), places, replacement.by))
    if (!change) return []
    count += places.length
    return [change]
  })
  const name = say('search:replace.change', { find: replacement.find, by: replacement.by })
  const edits = changes.flatMap((change) => change.edits)
  return { change: edits.length > 0 ? { name, edits } : null, count, records: changes.length }
}

function replaced(body: string, places: readonly Range[], by: string): string {
  const parts = places.map(({ start }, at) => body.slice(places[at - 1]?.end ?? 0, start) + by)
  return parts.join('') + body.slice(places.at(-1)?.end ?? 0)
}

function placesIn(record: RecordFile, replacement: Replacement) {
  const nothing = { places: [] as Range[], inLinks: 0 }
  if (record.kind === 'source' || replacement.find === '') return nothing
  const all = [...textOf(record).matchAll(patternOf(replacement))].map(
    ({ 0: found, index }): Range => ({ start: index, end: index + found.length }),
  )
  if (all.length === 0) return nothing
  const links = linksIn(record)
  const places = all.filter(
    ({ start, end }) => !links.some((link) => link.start < end && start < link.end),
  )
  return { places, inLinks: all.length - places.length }
}

function patternOf({ find, matchesCase, wholeWords }: Replacement): RegExp {
  const letters = find.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const edge = '[\\p{L}\\p{N}\\p{M}]'
  const pattern = wholeWords ? `(?<!${edge})${letters}(?!${edge})` : letters
  return new RegExp(pattern, matchesCase ? 'gu' : 'giu')
}

import { openNotebook } from '../../electron/storage/open-notebook'
import { mentionsOf } from '../../shared/mentions/mentions-of'
import { linkGraph, linksOf } from '../../shared/notebook/links'
import { recordsInOrder, recordsOfKind } from '../../shared/notebook/records'
import type { NotebookState } from '../../shared/notebook/state'
import type { SearchIndex } from '../../shared/search/search-index'
import { best, each, heldMegabytes, share, spentSince } from './clock'
import { readAll, type Material } from './material'
import { boundRow, ratioRow, type Row } from './row'
import { indexOf } from './search-rows'

export interface Built {
  readonly state: NotebookState
  readonly index: SearchIndex
  readonly rows: readonly Row[]
}

/** Reads a notebook from nothing: front matter, links, full text, mentions; and what that holds. */
export async function openRows({ folder, records, broken }: Material): Promise<Built> {
  const isLarge = records > 50_000
  const read = await best(3, () => readAll(folder))
  const before = heldMegabytes()
  const start = process.cpuUsage()
  const { state } = await openNotebook(folder, new Date(0))
  const opened = spentSince(start)
  const index = indexOf(state)
  const indexed = spentSince(start)
  linkGraph(state)
  const linked = spentSince(start)
  for (const record of recordsInOrder(state)) mentionsOf(state, record.path)
  const end = spentSince(start)
  const held = heldMegabytes() - before
  const yard = ['read all files', read] as const
  const flagged = state.damage.length
  const rows = [
    ratioRow('cold build, everything', records, end, yard, isLarge ? 10 : 8),
    ratioRow('  of this: read and front matter', records, opened, yard, null),
    ratioRow('  of this: full text with positions', records, indexed - opened, yard, null),
    ratioRow('  of this: links', records, linked - indexed, yard, null),
    ratioRow('  of this: mentions', records, end - linked, yard, null),
    boundRow('cold build, memory', records, held, 'MB', isLarge ? 900 : 250),
    boundRow('records that did not open', records, flagged, 'records', 0),
    ...(await backlinkRows(state, records)),
  ]
  return { state, index, rows: broken === null ? rows : [...rows, missing(state, records)] }
}

function missing(state: NotebookState, records: number): Row {
  // The dossier of the generator is one more.
  const lost = records + 1 - state.records.size
  return boundRow('records that are missing', records, lost, 'records', 0)
}

async function backlinkRows(state: NotebookState, records: number): Promise<Row[]> {
  const some = recordsOfKind(state, 'entity').slice(0, 500)
  const times = await each(some, ({ path }) => linksOf(state, path))
  return [boundRow('backlinks of a record, p95', records, share(times, 0.95), 'ms', 2)]
}

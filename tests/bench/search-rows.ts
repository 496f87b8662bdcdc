import { execFileSync } from 'node:child_process'
import type { NotebookState } from '../../shared/notebook/state'
import { difference } from '../../shared/search/documents'
import { parseQuery } from '../../shared/search/parse-query'
import { search } from '../../shared/search/search'
import { SearchIndex } from '../../shared/search/search-index'
import { each, share } from './clock'
import { queriesFor, type Material } from './material'
import { boundRow, ratioRow, type Row } from './row'

const queryCount = 300

export function indexOf(state: NotebookState): SearchIndex {
  const index = new SearchIndex()
  for (const { make } of difference(state, null).put) index.put(make())
  index.segments()
  return index
}

/** How long searches of each sort take, beside what is installed of others. */
export async function searchRows(
  index: SearchIndex,
  state: NotebookState,
  { folder, records }: Material,
): Promise<Row[]> {
  const isLarge = records > 50_000
  const queries = queriesFor(state, queryCount)
  const timesOf = async (list: readonly string[]) => {
    const ask = (query: string) => {
      const { root, inTitle } = parseQuery(query)
      return search(index, { root, inTitle, limit: 20, byKind: true, now: 0 })
    }
    list.slice(0, 20).forEach(ask)
    return each(list, ask)
  }
  const words = await timesOf(queries.words)
  const prefixes = await timesOf(queries.prefixes)
  const phrases = await timesOf(queries.phrases)
  const misspelled = await timesOf(queries.misspelled)
  const most = isLarge ? 12 : 2
  const rows = [
    boundRow('search 1–3 words, p50', records, share(words, 0.5), 'ms', null),
    boundRow('search 1–3 words, p95', records, share(words, 0.95), 'ms', most),
    boundRow('search prefix, p95', records, share(prefixes, 0.95), 'ms', most),
    boundRow('search phrase, p95', records, share(phrases, 0.95), 'ms', isLarge ? 40 : 9),
    boundRow(
      'search one typing error, p95',
      records,
      share(misspelled, 0.95),
      'ms',
      isLarge ? 25 : 5,
    ),
  ]
  const peer = await ripgrep(queries.words.slice(0, 10), folder)
  return peer === null
    ? rows
    : [...rows, ratioRow('search, p50', records, share(words, 0.5), ['ripgrep p50', peer], 0.02)]
}

/** What ripgrep takes for the first word of each query; `null` where it is not installed. */
async function ripgrep(queries: readonly string[], folder: string): Promise<number | null> {
  try {
    execFileSync('rg', ['--version'])
  } catch {
    return null
  }
  const times = await each(queries, (query) => {
    const args = [
      '--ignore-case',
      '--files-with-matches',
      '--fixed-strings',
      query.split(' ')[0]!,
      folder,
    ]
    try {
      return execFileSync('rg', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    } catch {
      // Exit code 1 is its way to say that it found nothing.
      return null
    }
  })
  return share(times, 0.5)
}

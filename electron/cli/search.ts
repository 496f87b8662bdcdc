import { difference } from '../../shared/search/documents'
import { find } from '../../shared/search/find'
import { search as searchIn } from '../../shared/search/search'
import { SearchIndex } from '../../shared/search/search-index'
import type { FoundView } from '../../shared/ipc/search-views'
import type { NotebookState } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import type { Command } from './command'
import { tellOf } from './open'
import { UsageError } from './usage-error'

const usualLimit = 20

/** Finds words in everything the notebook holds. */
export const search: Command = {
  name: 'search',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'QUERY' }],
  optional: ['limit'],
  run: ({ limit }, notebook: string, query: string) => {
    const most = limitOf(limit)
    return tellOf(notebook, async ({ state }) => {
      const index = indexOf(state)
      const answering = (order: Parameters<typeof searchIn>[1]) =>
        Promise.resolve(searchIn(index, order))
      const options = { limit: most, byKind: false, isTyping: false, now: new Date() }
      const { total, hits, problems, near } = await find(() => state, answering, query, options)
      const notices = [
        ...problems.map(({ message }) => message),
        ...near.map(({ word, taken }) => say('search:near', { word, taken: taken.join(', ') })),
      ]
      const count = say('cli:search.count', { count: total })
      return {
        json: { total, hits: hits.map(hitItem) },
        text: [count, ...hits.map(hitText)].join('\n\n'),
        notices,
      }
    })
  },
}

function limitOf(limit: string | undefined): number {
  if (limit === undefined) return usualLimit
  const count = Number(limit)
  if (Number.isInteger(count) && count > 0 && count <= 100_000) return count
  throw new UsageError(say('cli:wrong.limit', { value: limit }))
}

function indexOf(state: NotebookState): SearchIndex {
  const index = new SearchIndex()
  for (const { make } of difference(state, null).put) index.put(make())
  return index
}

function hitItem({ kind, title, path, id, score, snippet, snippetMarks, where, count }: FoundView) {
  return {
    kind,
    title,
    path,
    ...(id === null ? {} : { id }),
    score,
    snippet,
    marks: snippetMarks.map(({ start, end }) => [start, end]),
    ...where,
    count,
  }
}

function hitText({ kind, title, path, id, snippet }: FoundView): string {
  const where = id === null ? path : `${path} ${id}`
  const head = `${say(`search:kind.${kind}`)}  ${title}\n  ${where}`
  return snippet === '' ? head : `${head}\n  ${snippet}`
}

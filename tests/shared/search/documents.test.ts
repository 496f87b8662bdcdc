import { describe, expect, it } from 'vitest'
import type { NotebookState } from '../../../shared/notebook/state'
import { difference } from '../../../shared/search/documents'
import { find } from '../../../shared/search/find'
import { search } from '../../../shared/search/search'
import { SearchIndex } from '../../../shared/search/search-index'
import { instant, markdown, notebookOf, sourceFile, type Contents } from '../../fixtures/notebook'

const contents: Contents = {
  files: {
    'notes/First.md': 'Talks with [[Iran]] about inspections. #nuclear\n\nSee [@desk2021].\n',
    'notes/Second.md': markdown({ tags: ['nuclear', 'law'] }, 'The US told us; nothing else.\n'),
    'entities/Iran.md': markdown({ id: 'iran', type: 'place', aliases: ['Islamic Republic'] }),
    'entities/United States.md': markdown({ id: 'us', type: 'place', aliases: ['US'] }),
    'sources/desk2021.md': sourceFile(
      {
        id: 'desk',
        title: 'Envoys',
        publisher: 'Desk Service',
        reliability: 'B',
        issued: '2021-02',
      },
      'The Islamic Republic halts inspections on 21 February.\n',
    ),
  },
  passages: { 'sources/desk2021.md': { 'p-one': 'halts inspections' } },
  claims: [
    {
      id: 'c-halt',
      text: 'Inspections halt.',
      speaker: 'iran',
      saidOn: '2021-02-10',
      status: 'supported',
      evidence: [
        { id: 'e1', source: 'desk', passage: 'p-one', stance: 'supports', credibility: 2 },
      ],
      created: instant,
      updated: instant,
    },
  ],
  relations: [{ id: 'r-met', from: 'iran', verb: 'met', to: 'us', role: 'host' }],
}

function following(
  state: NotebookState,
  index = new SearchIndex(),
  before: NotebookState | null = null,
) {
  const { put, remove } = difference(state, before)
  for (const { make } of put) index.put(make())
  for (const key of remove) index.remove(key)
  return index
}

async function found(state: NotebookState, query: string, index = following(state)) {
  const answering = (order: Parameters<typeof search>[1]) => Promise.resolve(search(index, order))
  const options = { limit: 50, byKind: false, isTyping: false, now: new Date(instant) }
  return find(() => state, answering, query, options)
}

async function keys(query: string): Promise<string[]> {
  return (await found(notebookOf(contents), query)).hits.map(({ key }) => key).sort()
}

const first = 'notes/First.md'
const source = 'sources/desk2021.md'
const claim = 'claims.json#c-halt'
const passage = 'sources/desk2021.md#p-one'
const relation = 'relations.json#r-met'

describe('what can be found', () => {
  it.each([
    ['inspections', [claim, first, source, passage]],
    ['kind:claim', [claim]],
    ['kind:relation met', [relation]],
    ['tag:nuclear', [first, 'notes/Second.md']],
    ['tag:law', ['notes/Second.md']],
    ['status:supported grade:B2', [claim]],
    ['grade:B', [claim, source]],
    ['has:evidence', [claim]],
    ['has:passages', [source]],
    ['publisher:service', [source]],
    ['role:host', [relation]],
    ['speaker:iran', [claim]],
    ['type:place', ['entities/Iran.md', 'entities/United States.md']],
    ['date:2021-02', [claim, source, passage]],
    ['date:2021-02-11/..', [source, passage]],
    ['source:desk2021', [claim, first, source, passage]],
    ['source:Envoys kind:note', [first]],
    ['entity:Iran', [claim, 'entities/Iran.md', first, relation, source]],
    ['in:title inspections', [claim]],
  ])('%s', async (query, expected) => {
    expect(await keys(query)).toEqual(expected)
  })

  it('does not take a small word for a short name in capitals', async () => {
    expect(await keys('entity:US')).toEqual([
      'entities/United States.md',
      'notes/Second.md',
      relation,
    ])
    const other = notebookOf({
      ...contents,
      files: { ...contents.files, 'notes/Second.md': 'told us' },
    })
    expect((await found(other, 'entity:US kind:note')).total).toBe(0)
  })

  it('names what was not understood, and filters that nothing meets', async () => {
    const { problems, total } = await found(
      notebookOf(contents),
      'inspections entity:Nobody tag:none',
    )
    expect(problems.map(({ start }) => start)).toEqual([12, 26])
    expect(problems[0]?.message).toContain('“Nobody”')
    expect(problems[1]?.message).toContain('tag:none')
    expect(total).toBe(0)
  })

  it('shows the words where they stand', async () => {
    const { hits } = await found(notebookOf(contents), 'inspections kind:passage,source,note')
    const byKey = new Map(hits.map((hit) => [hit.key, hit]))
    expect(byKey.get(source)).toMatchObject({ where: { paragraph: 1 }, count: 1 })
    expect(byKey.get(passage)).toMatchObject({ id: 'p-one', where: { paragraph: 1 }, path: source })
    const note = byKey.get(first)
    expect(note?.where).toEqual({ line: 1 })
    expect(note?.snippet.slice(note.snippetMarks[0]?.start, note.snippetMarks[0]?.end)).toBe(
      'inspections',
    )
  })
})

describe('a notebook that changes', () => {
  it('is followed: what changed, what is gone, and what is called otherwise', async () => {
    const before = notebookOf(contents)
    const index = following(before)
    const files = { ...contents.files, 'notes/Third.md': 'inspections again' }
    delete (files as Record<string, string>)['notes/First.md']
    const made = notebookOf({
      ...contents,
      files: {
        ...files,
        'entities/Iran.md': markdown({ id: 'iran', title: 'Persia', type: 'place' }),
      },
    })
    // As after a change: what is the same is the same object.
    const records = new Map(
      [...made.records].map(([path, record]) => {
        const old = before.records.get(path)
        return [path, old?.text === record.text ? old : record]
      }),
    )
    const after = { ...before, records }
    const { put, remove } = difference(after, before)
    expect(put.map(({ key }) => key).sort()).toEqual([
      claim,
      'entities/Iran.md',
      'notes/Third.md',
      relation,
    ])
    expect(remove).toEqual([first])
    following(after, index, before)
    const query = async (asked: string) =>
      (await found(after, asked, index)).hits.map(({ key }) => key).sort()
    expect(await query('inspections kind:note')).toEqual(['notes/Third.md'])
    expect(await query('persia')).toEqual([claim, 'entities/Iran.md', relation])
  })

  it('asks for nothing where nothing changed', () => {
    const state = notebookOf(contents)
    expect(difference({ ...state }, state)).toEqual({ put: [], remove: [] })
  })
})

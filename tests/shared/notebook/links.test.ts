import { describe, expect, it } from 'vitest'
import { linkViewSchema } from '../../../shared/ipc/views'
import { allLinks, linkGraph, linksIn, linksOf } from '../../../shared/notebook/links'
import { applyChange } from '../../../shared/notebook/apply-change'
import { instant, markdown, notebookOf, sourceFile } from '../../fixtures/notebook'

const text = 'The envoy called Beijing on 10 February. See [[Call]].\n'
const note = [
  'It began with [[Malley|the envoy]].',
  '',
  'He called ![[desk2021#^p-1]] early [@desk2021, para. 1].[^c-call]',
  '',
  '[[Nobody]] knew, says [[Log]].',
  '',
].join('\n')

const state = notebookOf({
  files: {
    'notes/Call.md': markdown({ id: 'n1' }, note),
    'notes/a/Log.md': '',
    'notes/b/Log.md': '',
    'sources/desk2021.md': sourceFile({ id: 's1', title: 'Envoys' }, text),
    'entities/Robert Malley.md': markdown({ id: 'x', type: 'person', aliases: ['Malley'] }),
  },
  passages: { 'sources/desk2021.md': { 'p-1': 'called Beijing' } },
  claims: [{ id: 'c-call', text: 'He called.' }],
})

describe('links', () => {
  it('lead from a note to everything it speaks of', () => {
    const { outgoing } = linksOf(state, 'notes/Call.md')
    expect(outgoing.map(({ target, to, state: found, line }) => [target, to, found, line])).toEqual(
      [
        ['Malley', 'entities/Robert Malley.md', 'resolved', 1],
        ['desk2021#^p-1', 'sources/desk2021.md', 'resolved', 3],
        ['@desk2021', 'sources/desk2021.md', 'resolved', 3],
        ['^c-call', null, 'resolved', 3],
        ['Nobody', null, 'unresolved', 5],
        ['Log', null, 'ambiguous', 5],
      ],
    )
    for (const view of outgoing) expect(linkViewSchema.parse(view)).toEqual(view)
  })

  it('lead back from what is spoken of', () => {
    const { backlinks } = linksOf(state, 'sources/desk2021.md')
    expect(backlinks.map(({ from, target }) => [from, target])).toEqual([
      ['notes/Call.md', 'desk2021#^p-1'],
      ['notes/Call.md', '@desk2021'],
    ])
    expect(backlinks[0]?.snippet).toContain('He called')
  })

  it('are not read out of a captured text', () => {
    expect(linksOf(state, 'notes/Call.md').backlinks).toEqual([])
    expect(allLinks(state).every(({ from }) => from === 'notes/Call.md')).toBe(true)
  })

  it('know which claims and passages are used where', () => {
    const graph = linkGraph(state)
    expect(graph.ofClaims.get('c-call')).toHaveLength(1)
    expect(graph.ofPassages.get('p-1')).toHaveLength(1)
  })

  it('are read again only from the note that changed', () => {
    const path = 'notes/Call.md'
    const before = state.records.get(path)!
    const edit = { kind: 'file', path: 'notes/a/Log.md', before: '', after: '[[Call]]' } as const
    const next = applyChange(state, { name: 'Write', edits: [edit] }, instant)
    expect(linksIn(next.records.get(path)!)).toBe(linksIn(before))
    expect(linksOf(next, path).backlinks.map(({ from }) => from)).toEqual(['notes/a/Log.md'])
  })
})

describe('a text of a megabyte with ten thousand links in one paragraph', () => {
  const words =
    'Some words stand before it and behind it, so that a line has about a hundred letters.'
  const links = Array.from({ length: 10_000 }, (_, index) => `[[Nowhere ${index}]] ${words}`)
  const large = notebookOf({ files: { 'notes/Large.md': links.join('\n') } })

  function timed<T>(work: () => T): { readonly made: T; readonly ms: number } {
    const before = performance.now()
    const made = work()
    return { made, ms: performance.now() - before }
  }

  it('shows its links in a few times the time that it takes to find them', () => {
    const graph = timed(() => linkGraph(large))
    const views = timed(() => linksOf(large, 'notes/Large.md'))
    expect(graph.made.all).toHaveLength(10_000)
    expect(views.ms / graph.ms).toBeLessThan(15)
    const [first, last] = [views.made.outgoing[0], views.made.outgoing.at(-1)]
    expect(first?.snippet).toMatch(/^Nowhere 0 Some words/)
    expect(last?.snippet).toContain('Nowhere 9999')
    expect(last?.snippet.length).toBeLessThan(170)
  })
})

import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Client } from './support/client'

async function keys(client: Client, query: string, isTyping = false): Promise<string[]> {
  const { hits } = await client.ask('search.find', { query, limit: 20, isTyping })
  return hits.map(({ key }) => key).sort()
}

describe('search.find', () => {
  it('finds what was written a moment ago, and what it was called before no more', async () => {
    const client = new Client()
    await client.newNotebook()
    const { path } = await client.ask('notes.create', { title: 'Talks', body: 'In Vienna.\n' })
    expect(await keys(client, 'vienna')).toEqual([path])
    const { path: renamed } = await client.ask('records.rename', { path, title: 'Meetings' })
    expect(await keys(client, 'in:title meetings')).toEqual([renamed])
    expect(await keys(client, 'in:title talks')).toEqual([])
    await client.ask('records.remove', { path: renamed })
    expect(await keys(client, 'vienna')).toEqual([])
    await client.ask('notebook.undo', null)
    expect(await keys(client, 'vie', true)).toEqual([renamed])
  })

  it('finds what another program wrote, and nothing of a notebook that was closed', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    writeFileSync(join(folder, 'Theirs.md'), 'Written elsewhere.\n')
    await client.session.look(new Set(['Theirs.md']))
    expect(await keys(client, 'elsewhere')).toEqual(['Theirs.md'])
    await client.newNotebook('Another')
    expect(await keys(client, 'elsewhere')).toEqual([])
    await client.ask('notebook.close', null)
    await client.fail('search.find', { query: 'elsewhere', limit: 20, isTyping: false })
  })

  it('counts what is found of each kind, and shows the words', async () => {
    const client = new Client()
    await client.ask('notebook.openSample', null)
    const { total, counts, hits, left } = await client.ask('search.find', {
      query: 'february',
      limit: 3,
      isTyping: true,
    })
    expect(left).toBe(0)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    for (const { title, titleMarks, snippet, snippetMarks, key } of hits) {
      const marked = [
        ...titleMarks.map(({ start, end }) => title.slice(start, end)),
        ...snippetMarks.map(({ start, end }) => snippet.slice(start, end)),
      ]
      expect([key, marked[0]?.toLowerCase()]).toEqual([key, 'february'])
    }
  })
})

describe('search.replace', () => {
  it('does what the preview says, as one change that is taken back at once', async () => {
    const client = new Client()
    await client.newNotebook()
    const one = await client.ask('notes.create', { title: 'One', body: 'Old words, old times.\n' })
    const two = await client.ask('notes.create', { title: 'Two', body: 'No old word.\n' })
    const replacement = { find: 'old', by: 'new', matchesCase: false, wholeWords: true }
    const views = await client.ask('search.previewReplacement', replacement)
    expect(views.map(({ path, count }) => [path, count])).toEqual([
      [one.path, 2],
      [two.path, 1],
    ])
    const paths = views.map(({ path }) => path)
    expect(await client.ask('search.replace', { replacement, paths })).toEqual({
      count: 3,
      records: 2,
    })
    expect(await keys(client, 'new')).toEqual([one.path, two.path])
    await client.ask('notebook.undo', null)
    expect(await keys(client, 'old')).toEqual([one.path, two.path])
    expect(await keys(client, 'new')).toEqual([])
  })
})

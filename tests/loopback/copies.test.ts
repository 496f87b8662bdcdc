import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'

const path = 'notes/One.md'
const copy = 'notes/One.sync-conflict-20210210-120000-ABCDEFG.md'
const text = (words: string) => `---\nid: 01EXAMP1E00000000000000001\n---\n${words}\n`

async function withCopy() {
  const client = new Client()
  const folder = await client.newNotebook()
  addFiles(folder, { [path]: text('mine'), [copy]: text('theirs') })
  await client.ask('notebook.open', { folder })
  const notes = () =>
    Object.fromEntries(Object.entries(filesIn(folder)).filter(([name]) => name.endsWith('.md')))
  const before = notes()
  return { client, folder, notes, before }
}

describe('a second version that a sync program made', () => {
  it('goes to the trash when the record stays, and comes back by undo', async () => {
    const { client, notes, before } = await withCopy()
    expect(await client.ask('records.original', { path: copy })).toEqual({ path })
    await client.ask('records.settleCopy', { path: copy, kept: 'original' })
    expect(notes()).toEqual({ [path]: text('mine') })
    expect(await client.ask('trash.list', null)).toMatchObject([{ path: copy }])
    expect((await client.snapshot()).problems).toEqual([])
    await client.ask('notebook.undo', null)
    expect(notes()).toEqual(before)
  })

  it('gives its text to the record, whose own becomes a version', async () => {
    const { client, notes } = await withCopy()
    await client.ask('records.settleCopy', { path: copy, kept: 'copy' })
    expect(notes()).toEqual({ [path]: text('theirs') })
    const versions = await client.ask('history.list', { path })
    const kept = versions.map(({ version }) => client.ask('history.read', { path, version }))
    expect(await Promise.all(kept)).toContainEqual({ text: text('mine') })
    await client.ask('notebook.undo', null)
    expect(Object.keys(notes())).toHaveLength(2)
  })

  it('becomes a record of its own, with an identity of its own', async () => {
    const { client, folder, notes } = await withCopy()
    await client.ask('records.settleCopy', { path: copy, kept: 'both' })
    const own = 'notes/One, second version.md'
    expect(Object.keys(notes())).toEqual([own, path].sort())
    expect(readFileSync(join(folder, own), 'utf8')).toMatch(/theirs\n$/)
    expect((await client.snapshot()).problems).toEqual([])
  })

  it('is none where its record is gone, and no other record is one', async () => {
    const { client } = await withCopy()
    expect(await client.ask('records.original', { path })).toEqual({ path: null })
    const other = { path, kept: 'original' }
    expect((await client.fail('records.settleCopy', other)).code).toBe('not-found')
    await client.ask('records.remove', { path })
    expect(await client.ask('records.original', { path: copy })).toEqual({ path: null })
  })
})

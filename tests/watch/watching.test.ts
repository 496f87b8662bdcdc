import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Client } from '../loopback/support/client'
import { type } from '../loopback/support/material'
import { passageSchema } from '../../shared/model/passage'
import { filesIn, fingerprintOf, folderWith } from '../storage/support/folder'

const manifest = JSON.stringify({
  format: 1,
  id: 'n1',
  name: 'Watched',
  created: '2026-01-31T09:00:00.000Z',
})

const passage = passageSchema.parse({
  id: 'p-1',
  quote: { exact: 'words', prefix: '', suffix: '' },
  position: { start: 0, end: 5 },
  textSha256: '0'.repeat(64),
  created: '2026-01-31T09:00:00.000Z',
})

async function opened(files: Readonly<Record<string, string>>) {
  const client = new Client()
  const folder = folderWith({ 'notebook.json': manifest, ...files })
  await client.ask('notebook.open', { folder })
  return { client, folder, at: (path: string) => join(folder, path) }
}

describe('an open notebook', () => {
  it('takes over what another program writes, and tells it', async () => {
    const { client, at } = await opened({ 'notes/A.md': 'old\n' })
    writeFileSync(at('notes/A.md'), 'new\n')
    await client.until(() => client.outside.length > 0)
    expect(client.outside).toEqual([
      { kind: 'changed', path: 'notes/A.md', title: 'A', record: 'note' },
    ])
    expect(client.pushes.at(-1)?.changedPaths).toEqual(['notes/A.md'])
    expect((await client.ask('records.read', { path: 'notes/A.md' })).body).toBe('new\n')
  })

  it('says nothing of what it writes itself', async () => {
    const { client, at } = await opened({ 'notes/A.md': 'old\n' })
    for (const body of ['one\n', 'two\n', 'three\n']) await type(client, 'notes/A.md', body)
    writeFileSync(at('notes/Last.md'), 'x')
    await client.until(() => client.outside.length > 0)
    expect(client.outside.map(({ kind }) => kind)).toEqual(['came'])
  })

  it('finds files in folders that were made after it was opened', async () => {
    const { client, at } = await opened({ 'notes/A.md': 'a' })
    mkdirSync(at('deep/er'), { recursive: true })
    writeFileSync(at('deep/er/B.md'), 'b')
    await client.until(() => client.outside.length > 0)
    writeFileSync(at('deep/er/B.md'), 'bb')
    await client.until(() => client.outside.length > 1)
    expect(client.outside.map(({ kind }) => kind)).toEqual(['came', 'changed'])
  })

  it('stays on screen while its folder is away, and goes on when it is back', async () => {
    const { client, folder, at } = await opened({ 'notes/A.md': 'a', 'notes/B.md': 'b' })
    renameSync(folder, `${folder}-away`)
    await client.until(() => client.outside.length > 0)
    expect(client.outside).toEqual([{ kind: 'folder-gone' }])
    const { readOnly, notes } = await client.snapshot()
    expect(readOnly).toMatchObject({ reason: 'gone', canTakeOver: false })
    expect(notes).toHaveLength(2)
    writeFileSync(join(`${folder}-away`, 'notes/A.md'), 'changed meanwhile')
    renameSync(`${folder}-away`, folder)
    await client.until(() => client.outside.length > 2)
    expect(client.outside.slice(1).map(({ kind }) => kind)).toEqual(['folder-back', 'changed'])
    expect((await client.snapshot()).readOnly).toBeNull()
    rmSync(at('notes/B.md'))
    await client.until(() => client.outside.length > 3)
    expect(client.outside.at(-1)).toMatchObject({ kind: 'gone', path: 'notes/B.md' })
  })

  it('changes nothing in its folder by watching', async () => {
    const client = new Client()
    const folder = folderWith({ 'A.md': 'a', 'deep/B.md': 'b' })
    const before = fingerprintOf(folder)
    await client.ask('notebook.open', { folder })
    await client.session.setInFront(true)
    expect(fingerprintOf(folder)).toEqual(before)
  })
})

describe('a record that another program took away', () => {
  it('is written again with its front matter and passages when the user wants it', async () => {
    const passages = JSON.stringify({ format: 1, passages: [passage] })
    const { client, folder, at } = await opened({
      'notes/A.md': '---\ntags: [x]\n---\nold\n',
      'sources/key.md': '---\ntitle: T\n---\nwords',
      'sources/key.passages.json': passages,
    })
    const before = filesIn(folder)
    rmSync(at('notes/A.md'))
    rmSync(at('sources'), { recursive: true })
    await client.until(() => client.outside.filter(({ kind }) => kind === 'gone').length === 2)
    await client.ask('records.keepGone', { path: 'notes/A.md', body: 'mine\n' })
    await client.ask('records.keepGone', { path: 'sources/key.md', body: null })
    expect(filesIn(folder)).toEqual({
      ...before,
      'notes/A.md': '---\ntags: [x]\n---\nmine\n',
      'sources/key.passages.json': expect.stringContaining('"p-1"') as unknown,
    })
    await client.ask('notebook.undo', null)
    expect(filesIn(folder)).not.toHaveProperty('sources/key.md')
    expect((await client.fail('records.keepGone', { path: 'B.md', body: null })).code).toBe(
      'not-found',
    )
  })

  it('is not undone over: a change that another program touched stays as it is', async () => {
    const { client, folder, at } = await opened({ 'notes/A.md': 'See [[B]].\n', 'notes/B.md': 'b' })
    await client.ask('records.rename', { path: 'notes/B.md', title: 'C' })
    writeFileSync(at('notes/A.md'), 'Written elsewhere, see [[C]].\n')
    await client.until(() => client.outside.length > 0)
    const before = filesIn(folder)
    expect((await client.fail('notebook.undo', null)).code).toBe('conflict')
    expect(filesIn(folder)).toEqual(before)
  })
})

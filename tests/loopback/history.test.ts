import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'
import { addSource, mark, type } from './support/material'

async function versionsOf(client: Client, path: string): Promise<string[]> {
  const versions = await client.ask('history.list', { path })
  const texts: string[] = []
  for (const { version, cause } of versions) {
    const { text } = await client.ask('history.read', { path, version })
    texts.push(`${cause}: ${text.slice(text.lastIndexOf('---') + 4)}`)
  }
  return texts
}

async function written(
  ...bodies: string[]
): Promise<{ client: Client; path: string; folder: string }> {
  const client = new Client()
  const folder = await client.newNotebook()
  const { path } = await client.ask('notes.create', { title: 'One', body: 'first\n' })
  for (const body of bodies) await type(client, path, body)
  return { client, path, folder }
}

describe('the history of a record', () => {
  it('has what it was before it was written, and what was left behind', async () => {
    const { client, path, folder } = await written('second\n', 'third\n')
    expect(await versionsOf(client, path)).toEqual(['began: first\n'])
    await client.ask('notebook.close', null)
    await client.ask('notebook.open', { folder })
    expect(await versionsOf(client, path)).toEqual(['typed: third\n', 'began: first\n'])
  })

  it('is kept when another record is written', async () => {
    const { client, path } = await written('second\n')
    const other = await client.ask('notes.create', { title: 'Two', body: '' })
    await type(client, other.path, 'more\n')
    await client.session.settled()
    expect(await versionsOf(client, path)).toEqual(['typed: second\n', 'began: first\n'])
  })

  it('brings a version back in place, and takes that back again', async () => {
    const { client, path } = await written('second\n')
    const before = await client.ask('records.read', { path })
    await client.ask('history.restore', { path, version: 1 })
    expect((await client.ask('records.read', { path })).body).toBe('first\n')
    expect((await client.snapshot()).undo).toMatch(/^Restore “One” as of /)
    expect(await versionsOf(client, path)).toEqual(['change: second\n', 'began: first\n'])
    await client.ask('notebook.undo', null)
    expect((await client.ask('records.read', { path })).fileSha256).toBe(before.fileSha256)
    await client.ask('notebook.redo', null)
    expect((await client.ask('records.read', { path })).body).toBe('first\n')
  })

  it('keeps the identity of a record that something refers to', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const source = await addSource(client)
    const passage = await mark(client, source, 'The envoy')
    const bare = readFileSync(join(folder, source), 'utf8').replace(/^id: .*\n/m, '')
    writeFileSync(join(folder, source), bare)
    await client.ask('records.read', { path: source })
    const claim = { text: 'The envoy called.' }
    await client.ask('claims.create', { claim, passage: { source, id: passage.passage.id } })
    const { id } = (await client.snapshot()).sources[0] ?? {}
    const oldest = (await client.ask('history.list', { path: source })).at(-1)
    await client.ask('history.restore', { path: source, version: oldest?.version ?? 0 })
    expect((await client.snapshot()).sources[0]?.id).toBe(id)
    expect((await client.snapshot()).problems.map(({ code }) => code)).not.toContain(
      'evidence-dangling',
    )
  })

  it('makes a copy of a version and leaves the record alone', async () => {
    const { client, path } = await written('second\n')
    const copy = await client.ask('history.copy', { path, version: 1 })
    expect(copy.path).toMatch(/^notes\/One, as of \d+ \w+ \d{4}, \d\d\.\d\d\.md$/)
    expect((await client.ask('records.read', copy)).body).toBe('first\n')
    expect((await client.ask('records.read', { path })).body).toBe('second\n')
    const { notes, problems } = await client.snapshot()
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2)
    expect(problems).toEqual([])
    await client.ask('notebook.undo', null)
    expect((await client.snapshot()).notes).toHaveLength(1)
  })

  it('copies a version of a source under a key of its own', async () => {
    const client = new Client()
    await client.newNotebook()
    const path = await addSource(client)
    await client.ask('sources.update', { path, fields: { title: 'Envoys, again' } })
    const made = []
    for (let count = 0; count < 2; count += 1) {
      made.push((await client.ask('history.copy', { path, version: 1 })).path)
    }
    expect(made).toEqual(['sources/rao2021envoys-copy.md', 'sources/rao2021envoys-copy2.md'])
    expect((await client.snapshot()).problems.map(({ code }) => code)).not.toContain('id-duplicate')
  })

  it('follows a record that is renamed', async () => {
    const { client, path } = await written('second\n')
    const renamed = await client.ask('records.rename', { path, title: 'Two' })
    expect(await versionsOf(client, renamed.path)).toEqual(['change: second\n', 'began: first\n'])
    const [newest] = await client.ask('history.list', { path: renamed.path })
    expect(newest).toMatchObject({ name: 'Rename “One” to “Two”', path })
  })

  it('has both texts of a conflict', async () => {
    const { client, path, folder } = await written()
    const text = readFileSync(join(folder, path), 'utf8')
    writeFileSync(join(folder, path), text.replace('first', 'theirs'))
    await client.ask('records.read', { path })
    await client.ask('history.keep', { path, body: 'mine\n', cause: 'conflict' })
    expect(await versionsOf(client, path)).toEqual([
      'conflict: mine\n',
      'conflict: theirs\n',
      'outside: first\n',
    ])
  })

  it('does not keep a save waiting, nor stop it, when versions cannot be kept', async () => {
    const { client, path, folder } = await written()
    addFiles(folder, { '.attache/history': 'in the way' })
    await type(client, path, 'second\n')
    expect(filesIn(folder)[path]).toContain('second')
    const { problems } = await client.snapshot()
    expect(problems.map(({ code }) => code)).toEqual(['history-failed'])
    const failure = await client.fail('records.rename', { path, title: 'Two' })
    expect(failure.code).toBe('storage')
    expect(Object.keys(filesIn(folder))).toContain(path)
  })

  it('says what is not there', async () => {
    const { client, path } = await written('second\n')
    const failure = await client.fail('history.read', { path, version: 99 })
    expect(failure.code).toBe('not-found')
    for (const name of ['history.list', 'history.read', 'history.restore'] as const) {
      const gone = { path: 'notes/gone.md', ...(name === 'history.list' ? {} : { version: 1 }) }
      expect((await client.fail(name, gone)).code).toBe('not-found')
    }
  })
})

describe('the history of a JSON file', () => {
  it('is listed, read and put back entry by entry, and that is undone', async () => {
    const client = new Client()
    await client.newNotebook()
    const { claim } = await client.ask('claims.create', { claim: { text: 'The first.' } })
    await client.ask('notebook.close', null)
    await client.ask('notebook.open', { folder: join(client.folder, 'My notebook') })
    await client.ask('claims.update', { id: claim.id, claim: { text: 'Changed.' } })
    await client.ask('claims.create', { claim: { text: 'The second.' } })
    const path = 'claims.json'
    const versions = await client.ask('history.list', { path })
    const version = versions.at(-1)?.version ?? 0
    const { text } = await client.ask('history.read', { path, version })
    expect(text).toContain('The first.')
    expect((await client.ask('history.now', { path })).text).toContain('The second.')
    await client.ask('history.restore', { path, version })
    const texts = async () => (await client.snapshot()).claims.map((view) => view.claim.text)
    expect(await texts()).toEqual(['The first.'])
    await client.ask('notebook.undo', null)
    expect((await texts()).sort()).toEqual(['Changed.', 'The second.'])
    expect((await client.fail('history.copy', { path, version })).code).toBe('not-found')
  })

  it('is empty where there is no such file, and of no other file of the folder', async () => {
    const client = new Client()
    await client.newNotebook()
    expect(await client.ask('history.now', { path: 'relations.json' })).toEqual({ text: '' })
    expect(await client.ask('history.list', { path: 'relations.json' })).toEqual([])
    expect((await client.fail('history.now', { path: 'other.json' })).code).toBe('not-found')
  })
})

import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'
import { type } from './support/material'

const path = 'notes/Note.md'

/** A notebook with a note whose text was typed on and not saved. */
async function withUnsaved(typed = 'one two') {
  const client = new Client()
  const folder = await client.newNotebook()
  await client.ask('notes.create', { title: 'Note', body: 'one' })
  const base = await baseOf(client, path)
  const { keptAt } = await client.ask('recovery.keep', { folder, path, body: typed, base })
  return { client, folder, base, keptAt }
}

async function baseOf(client: Client, at: string) {
  const { body, fileSha256 } = await client.ask('records.read', { path: at })
  return { body, fileSha256 }
}

/** What lies in the program's own folder, apart from what it remembers. */
function keptFiles(client: Client): string[] {
  return Object.keys(filesIn(client.desktop.appStateFolder, true)).filter((name) =>
    name.startsWith('recovery/'),
  )
}

async function listed(client: Client) {
  const { texts } = await client.ask('recovery.list', null)
  return texts.map(({ path: at, body, standing }) => [at, body, standing])
}

describe('keeping unsaved texts', () => {
  it('brings a text back with what it was typed over, and from when it is', async () => {
    const { client, base, keptAt } = await withUnsaved()
    const unsaved = { path, title: 'Note', body: 'one two', base, keptAt, standing: 'same' }
    expect(await client.ask('recovery.list', null)).toEqual({ texts: [unsaved], damaged: [] })
  })

  it('keeps one text for each record, the last one, where only the user can read it', async () => {
    const { client, folder, base } = await withUnsaved()
    const typed = ['one two three', 'one two three four']
    await Promise.all(
      typed.map((body) => client.ask('recovery.keep', { folder, path, body, base })),
    )
    const files = keptFiles(client)
    expect(files).toHaveLength(1)
    expect(statSync(join(client.desktop.appStateFolder, files[0]!)).mode & 0o777).toBe(0o600)
    expect(statSync(join(client.desktop.appStateFolder, 'recovery')).mode & 0o777).toBe(0o700)
    expect(await listed(client)).toEqual([[path, 'one two three four', 'same']])
  })

  it('changes nothing in the notebook', async () => {
    const { client, folder } = await withUnsaved()
    const before = filesIn(folder, true)
    await client.ask('recovery.list', null)
    expect(filesIn(folder, true)).toEqual(before)
    expect(before[path]).toContain('one')
    expect(before[path]).not.toContain('two')
  })

  it('forgets what is dropped, and what the file holds already', async () => {
    const { client, folder } = await withUnsaved()
    await client.ask('recovery.drop', { folder, path })
    expect(keptFiles(client)).toEqual([])
    await client.ask('recovery.keep', {
      folder,
      path,
      body: 'saved',
      base: await baseOf(client, path),
    })
    await type(client, path, 'saved')
    expect(await listed(client)).toEqual([])
    expect(keptFiles(client)).toEqual([])
  })

  it('says when the file is another one now, unless only its front matter is', async () => {
    const { client, folder } = await withUnsaved()
    const text = readFileSync(join(folder, path), 'utf8')
    addFiles(folder, { [path]: text.replace('\n---\n', '\ntags: [a]\n---\n') })
    expect(await listed(client)).toEqual([[path, 'one two', 'same']])
    addFiles(folder, { [path]: text.replace(/one$/, 'ONE') })
    expect(await listed(client)).toEqual([[path, 'one two', 'changed']])
  })

  it('says when the record is gone, or cannot be read any more', async () => {
    const { client, folder } = await withUnsaved()
    rmSync(join(folder, path))
    expect(await listed(client)).toEqual([[path, 'one two', 'gone']])
    mkdirSync(join(folder, path))
    expect(await listed(client)).toEqual([[path, 'one two', 'gone']])
  })

  it('finds a record that was renamed outside by its id', async () => {
    const { client, folder } = await withUnsaved()
    renameSync(join(folder, path), join(folder, 'notes/Renamed.md'))
    await client.ask('notebook.open', { folder })
    expect(await listed(client)).toEqual([['notes/Renamed.md', 'one two', 'same']])
    await client.ask('recovery.drop', { folder, path: 'notes/Renamed.md' })
    expect(keptFiles(client)).toEqual([])
  })

  it('finds a notebook that was moved, and leaves a copy alone', async () => {
    const { client, folder } = await withUnsaved()
    const moved = join(client.folder, 'Moved')
    addFiles(moved, filesIn(folder))
    await client.ask('notebook.open', { folder: moved })
    expect(await listed(client)).toEqual([])
    rmSync(folder, { recursive: true })
    expect(await listed(client)).toEqual([[path, 'one two', 'same']])
    await client.ask('recovery.drop', { folder: moved, path })
    expect(keptFiles(client)).toEqual([])
  })

  it('keeps the texts of notebooks apart', async () => {
    const { client, folder } = await withUnsaved()
    await client.newNotebook('Other')
    expect(await listed(client)).toEqual([])
    await client.ask('notebook.open', { folder })
    expect(await listed(client)).toHaveLength(1)
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['zero bytes', (text: string) => '\0'.repeat(text.length)],
    ['of another shape', () => '{"format": 1, "body": 3}'],
    ['another program’s', () => '[1, 2, 3]'],
  ])('puts a kept file aside that is %s, and brings the others back', async (_what, damage) => {
    const { client, folder, base } = await withUnsaved()
    await client.ask('notes.create', { title: 'Second', body: 'second' })
    const [first] = keptFiles(client)
    const second = { folder, path: 'notes/Second.md', body: 'second, more', base }
    await client.ask('recovery.keep', second)
    const file = join(client.desktop.appStateFolder, first!)
    const damaged = damage(readFileSync(file, 'utf8'))
    addFiles(client.desktop.appStateFolder, { [first!]: damaged })
    const { texts, damaged: aside } = await client.ask('recovery.list', null)
    expect(texts.map(({ body }) => body)).toEqual(['second, more'])
    expect(aside).toHaveLength(1)
    expect(aside[0]).toMatch(/\.corrupt-/)
    expect(readFileSync(aside[0]!, 'utf8')).toBe(damaged)
    expect((await client.ask('recovery.list', null)).damaged).toEqual([])
    expect(client.logged).toEqual([])
  })

  it('leaves what a newer version kept to that version', async () => {
    const { client } = await withUnsaved()
    const [file] = keptFiles(client)
    const newer = '{"format": 99, "words": "from later"}'
    addFiles(client.desktop.appStateFolder, { [file!]: newer })
    expect(await client.ask('recovery.list', null)).toEqual({ texts: [], damaged: [] })
    expect(filesIn(client.desktop.appStateFolder, true)[file!]).toBe(newer)
  })

  it('gives back odd characters as they are', async () => {
    const odd = 'a\ud800b \udfff\u0000\u202e — “x” \\ 🂡 \r ﻿'
    const { client } = await withUnsaved(odd)
    expect(await listed(client)).toEqual([[path, odd, 'same']])
  })

  it('says so where it cannot keep a text, and names the record', async () => {
    const { client, folder, base } = await withUnsaved()
    const recovery = join(client.desktop.appStateFolder, 'recovery')
    rmSync(recovery, { recursive: true })
    addFiles(client.desktop.appStateFolder, { recovery: 'a file is in the way' })
    const failure = await client.fail('recovery.keep', { folder, path, body: 'x', base })
    expect(failure.code).toBe('storage')
    chmodSync(recovery, 0o600)
    expect(await client.ask('recovery.list', null)).toEqual({ texts: [], damaged: [] })
  })

  it('keeps a text also when its notebook was closed or another one opened meanwhile', async () => {
    const { client, folder, base } = await withUnsaved()
    await client.newNotebook('Other')
    await client.ask('recovery.keep', { folder, path, body: 'one two three', base })
    expect(await listed(client)).toEqual([])
    await client.ask('notebook.open', { folder })
    expect(await listed(client)).toEqual([[path, 'one two three', 'same']])
  })

  it('has nothing to bring back where no notebook is open', async () => {
    const client = new Client()
    expect((await client.fail('recovery.list', null)).code).toBe('not-found')
  })
})

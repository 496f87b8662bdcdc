import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, fingerprintOf, folderWith } from '../storage/support/folder'
import { Client } from './support/client'
import { type } from './support/material'

describe('a notebook', () => {
  it('is made, closed and opened again', async () => {
    const client = new Client()
    expect(await client.ask('notebook.current', null)).toBeNull()
    const folder = await client.newNotebook('Iran file')
    expect(await client.snapshot()).toMatchObject({ name: 'Iran file', folder, readOnly: null })
    await client.ask('notebook.close', null)
    expect(await client.ask('notebook.current', null)).toBeNull()
    const opened = await client.ask('notebook.open', { folder })
    expect(opened).toMatchObject({ name: 'Iran file', notes: [], undo: null, redo: null })
    expect(client.pushes.map(({ snapshot }) => snapshot?.name)).toEqual([
      'Iran file',
      undefined,
      'Iran file',
    ])
  })

  it('lets the user choose folders, or not', async () => {
    const client = new Client()
    expect(await client.ask('notebook.chooseFolder', { purpose: 'open' })).toBeNull()
    client.desktop.chosenFolder = '/somewhere'
    expect(await client.ask('notebook.chooseFolder', { purpose: 'create' })).toBe('/somewhere')
  })

  it('copies the sample once, and opens what the user made of it ever after', async () => {
    const client = new Client()
    const shipped = fingerprintOf(client.desktop.sampleFolder)
    const first = await client.ask('notebook.openSample', null)
    expect(first.folder).toBe(join(client.desktop.documents, 'Attaché sample'))
    expect(first.notes.length).toBeGreaterThan(10)
    await client.ask('notes.create', { title: 'Mine' })
    await client.ask('notebook.close', null)
    const again = await client.ask('notebook.openSample', null)
    expect(again.notes.map(({ title }) => title)).toContain('Mine')
    expect(fingerprintOf(client.desktop.sampleFolder)).toEqual(shipped)
  })

  it('stays open when another cannot be opened', async () => {
    const client = new Client()
    await client.newNotebook('First')
    const missing = join(client.folder, 'nowhere')
    expect((await client.fail('notebook.open', { folder: missing })).code).toBe('not-found')
    const newer = folderWith({ 'notebook.json': '{"format": 99}' })
    expect((await client.fail('notebook.open', { folder: newer })).code).toBe('newer-format')
    const full = folderWith({ 'a.md': '' })
    expect((await client.fail('notebook.create', { folder: full, name: 'X' })).code).toBe(
      'conflict',
    )
    expect((await client.snapshot()).name).toBe('First')
  })

  it('opens a folder of Markdown and makes it a notebook only when something needs one', async () => {
    const client = new Client()
    const folder = folderWith({ 'Idea.md': 'An idea.\n', '.obsidian/app.json': '{}' })
    const before = fingerprintOf(folder)
    await client.ask('notebook.open', { folder })
    await client.ask('records.read', { path: 'Idea.md' })
    expect(fingerprintOf(folder)).toEqual(before)
    await type(client, 'Idea.md', 'A better idea.\n')
    expect(existsSync(join(folder, 'notebook.json'))).toBe(false)
    await client.ask('claims.create', { claim: { text: 'It is better.' } })
    expect(existsSync(join(folder, 'notebook.json'))).toBe(true)
    expect((await client.ask('notebook.open', { folder })).name).toBe(
      (await client.snapshot()).name,
    )
  })

  it('says that nothing is open', async () => {
    const client = new Client()
    expect((await client.fail('notebook.undo', null)).code).toBe('not-found')
    expect((await client.fail('records.read', { path: 'a.md' })).code).toBe('not-found')
    expect(await client.ask('check.run', null)).toEqual([])
  })

  it('refuses changes to a broken file and leaves it as it is', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('claims.create', { claim: { text: 'One.' } })
    const broken = readFileSync(join(folder, 'claims.json'), 'utf8').replace('"id"', '<<<<<<< "id"')
    writeFileSync(join(folder, 'claims.json'), broken)
    const { claims, problems } = await client.ask('notebook.open', { folder })
    expect(claims).toEqual([])
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['json-broken', { path: 'claims.json', line: 5 }],
    ])
    const failure = await client.fail('claims.create', { claim: { text: 'Two.' } })
    expect(failure).toMatchObject({ code: 'storage' })
    expect(failure.message).toContain('line 5')
    expect(readFileSync(join(folder, 'claims.json'), 'utf8')).toBe(broken)
  })

  it('keeps entries that it cannot read, word for word', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const odd = { id: 'c-odd', text: '', note: { 'kept as': ['it', 1.5, null] } }
    writeFileSync(
      join(folder, 'claims.json'),
      JSON.stringify({ format: 1, claims: [odd], extra: 'kept' }),
    )
    await client.ask('notebook.open', { folder })
    await client.ask('claims.create', { claim: { text: 'A sound claim.' } })
    const written = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')) as {
      claims: unknown[]
      extra: string
    }
    expect(written.claims).toContainEqual(odd)
    expect(written.claims).toHaveLength(2)
    expect(written.extra).toBe('kept')
  })
})

describe('undo', () => {
  it('takes back what was done, and does it again', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const empty = filesIn(folder)
    await client.ask('entities.create', { name: 'Robert Malley', type: 'person' })
    const made = filesIn(folder)
    expect((await client.snapshot()).undo).toBe('New card “Robert Malley”')
    await client.ask('notebook.undo', null)
    expect(filesIn(folder)).toEqual(empty)
    expect(await client.snapshot()).toMatchObject({
      undo: null,
      redo: 'New card “Robert Malley”',
    })
    await client.ask('notebook.redo', null)
    expect(filesIn(folder)).toEqual(made)
    expect((await client.fail('notebook.redo', null)).code).toBe('not-found')
  })

  it('never takes typed text with it', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notes.create', { title: 'First' })
    await client.ask('notes.create', { title: 'Second' })
    await type(client, 'notes/Second.md', 'Hours of work.')
    const failure = await client.fail('notebook.undo', null)
    expect(failure).toMatchObject({ code: 'conflict' })
    expect(failure.message).toContain('New note “Second”')
    expect(filesIn(folder)['notes/Second.md']).toContain('Hours of work.')
    // The change that cannot be taken back does not block the ones before it.
    await client.ask('notebook.undo', null)
    expect(Object.keys(filesIn(folder))).toEqual(['notebook.json', 'notes/Second.md'])
  })

  it('does not take away an identity that something refers to', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('entities.create', { name: 'Speaker', type: 'person' })
    const speaker = 'entities/Speaker.md'
    const claim = await client.ask('claims.create', { claim: { text: 'Said.', speaker } })
    expect(claim.speaker?.title).toBe('Speaker')
    await client.ask('notebook.undo', null)
    await client.ask('claims.create', { claim: { text: 'Said again.', speaker } })
    // The claim is not undone any more, because another program wrote to its file.
    const file = join(folder, 'claims.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Said again.', 'Said differently.'))
    expect((await client.fail('notebook.undo', null)).code).toBe('conflict')
    expect((await client.fail('notebook.undo', null)).code).toBe('conflict')
    expect(filesIn(folder)[speaker]).toContain('type: person')
    expect((await client.snapshot()).claims[0]?.claim.text).toBe('Said differently.')
  })

  it('moves what is removed to the trash and brings it back', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notes.create', { title: 'Draft', body: 'words' })
    const before = filesIn(folder)
    await client.ask('records.remove', { path: 'notes/Draft.md' })
    expect(Object.keys(filesIn(folder))).toEqual(['notebook.json'])
    const trash = Object.entries(filesIn(folder, true)).filter(([path]) => path.includes('/trash/'))
    expect(trash).toEqual([[expect.stringContaining('notes/Draft.md'), before['notes/Draft.md']]])
    await client.ask('notebook.undo', null)
    expect(filesIn(folder)).toEqual(before)
  })

  it('survives the folder going away', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notes.create', { title: 'Draft' })
    rmSync(folder, { recursive: true })
    const failure = await client.fail('notes.create', { title: 'More' })
    expect(failure.code).toBe('storage')
    expect((await client.snapshot()).notes).toHaveLength(1)
  })
})

describe('undo of one change that is meant', () => {
  it('takes that change back, and never another one', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notes.create', { title: 'First' })
    const { undoId: first } = await client.snapshot()
    await client.ask('notes.create', { title: 'Second' })
    const { undoId: second } = await client.snapshot()
    expect(first).not.toBe(second)
    const failure = await client.fail('notebook.undo', { id: first })
    expect(failure).toMatchObject({ code: 'conflict' })
    expect(failure.message).toContain('New note “First”')
    expect(failure.message).toContain('New note “Second”')
    expect(Object.keys(filesIn(folder))).toContain('notes/Second.md')
    await client.ask('notebook.undo', { id: second ?? '' })
    expect(Object.keys(filesIn(folder))).not.toContain('notes/Second.md')
    expect((await client.fail('notebook.undo', { id: second })).code).toBe('conflict')
    await client.ask('notebook.redo', null)
    expect((await client.snapshot()).undoId).toBe(second)
  })

  it('shows the file of a record on the desktop, and nothing else', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notes.create', { title: 'Calls', body: '' })
    await client.ask('notebook.showFile', { path: 'notes/Calls.md' })
    expect(client.desktop.asked).toEqual([`show ${join(folder, 'notes/Calls.md')}`])
    expect((await client.fail('notebook.showFile', { path: 'notebook.json' })).code).toBe(
      'not-found',
    )
  })
})

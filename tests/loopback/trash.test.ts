import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, filesIn, makeFolder } from '../storage/support/folder'
import { Client } from './support/client'
import { addSource, mark, type } from './support/material'

async function withNote(body = 'words\n') {
  const client = new Client()
  const folder = await client.newNotebook()
  const { path } = await client.ask('notes.create', { title: 'One', body })
  return { client, folder, path }
}

function inTrash(folder: string): string[] {
  const all = Object.keys(filesIn(folder, true))
  return all.filter((path) => path.startsWith('.attache/trash/'))
}

/** A source with a passage that is evidence for a claim, and a note that quotes it. */
async function withEvidence() {
  const client = new Client()
  const folder = await client.newNotebook()
  const source = await addSource(client)
  const { passage } = await mark(client, source, 'The envoy telephoned Beijing')
  const claim = { text: 'The envoy called.' }
  await client.ask('claims.create', { claim, passage: { source, id: passage.id } })
  const body = `Quoted ![[rao2021envoys#^${passage.id}]] and [@rao2021envoys].\n`
  await client.ask('notes.create', { title: 'Note', body })
  return { client, folder, source, passage: passage.id }
}

describe('what depends on a record', () => {
  it('is named before it is removed', async () => {
    const { client, source } = await withEvidence()
    const found = await client.ask('records.dependents', { path: source })
    expect(found.links.map(({ fromTitle }) => fromTitle)).toEqual(['Note', 'Note'])
    expect(found).toMatchObject({
      claims: [{ text: 'The envoy called.', role: 'evidence' }],
      relations: [],
      passages: 1,
    })
  })

  it('is what an entity says and what it is joined to', async () => {
    const client = new Client()
    await client.newNotebook()
    const paths: string[] = []
    for (const name of ['Ann', 'Bob']) {
      paths.push((await client.ask('entities.create', { name, type: 'person' })).path)
    }
    const [ann = '', bob = ''] = paths
    await client.ask('claims.create', { claim: { text: 'So it was.', speaker: ann } })
    await client.ask('relations.create', { relation: { from: ann, verb: 'met', to: bob } })
    await client.ask('notes.create', { title: 'Ann and me', body: 'See [[Ann]].' })
    expect(await client.ask('records.dependents', { path: ann })).toMatchObject({
      links: [{ fromTitle: 'Ann and me' }],
      claims: [{ role: 'speaker' }],
      relations: [{ text: 'Ann met Bob', role: 'end' }],
    })
    const other = await client.ask('records.dependents', { path: bob })
    expect(other).toMatchObject({ links: [], claims: [], relations: [{ role: 'end' }] })
  })
})

describe('the trash', () => {
  it('has what was removed, newest first, and gives it back as it was', async () => {
    const { client, folder, path } = await withNote()
    const other = await client.ask('notes.create', { title: 'Two' })
    const before = filesIn(folder)
    await client.ask('records.remove', { path })
    await client.ask('records.remove', other)
    const list = await client.ask('trash.list', null)
    expect(list.map(({ title, kind }) => `${kind} ${title}`)).toEqual(['note Two', 'note One'])
    const [, one] = list
    expect(Date.now() - Date.parse(one?.at ?? '')).toBeLessThan(60_000)
    for (const { stamp, path: was } of list) await client.ask('trash.restore', { stamp, path: was })
    expect(filesIn(folder)).toEqual(before)
    expect(await client.ask('trash.list', null)).toEqual([])
    expect(inTrash(folder)).toEqual([])
  })

  it('gives a source back with its passages, and its claims rest on it again', async () => {
    const { client, folder, source } = await withEvidence()
    const before = filesIn(folder)
    const { problems } = await client.snapshot()
    await client.ask('records.remove', { path: source })
    const without = await client.snapshot()
    expect(without.problems.map(({ code }) => code)).toContain('evidence-dangling')
    const [trashed] = await client.ask('trash.list', null)
    const { stamp = '', path = '' } = trashed ?? {}
    await client.ask('trash.restore', { stamp, path })
    expect(filesIn(folder)).toEqual(before)
    expect((await client.snapshot()).problems).toEqual(problems)
    expect(inTrash(folder)).toEqual([])
    await client.ask('notebook.undo', null)
    expect(Object.keys(filesIn(folder))).not.toContain(source)
    await client.ask('notebook.redo', null)
    expect(filesIn(folder)).toEqual(before)
  })

  it('is emptied by undo of what filled it, and filled again by redo', async () => {
    const { client, folder, path } = await withNote()
    const before = filesIn(folder)
    await client.ask('records.remove', { path })
    for (let turn = 0; turn < 2; turn += 1) {
      await client.ask('notebook.undo', null)
      expect(filesIn(folder)).toEqual(before)
      expect(await client.ask('trash.list', null)).toEqual([])
      await client.ask('notebook.redo', null)
      expect(await client.ask('trash.list', null)).toHaveLength(1)
    }
    const [{ stamp } = { stamp: '' }] = await client.ask('trash.list', null)
    await client.ask('trash.restore', { stamp, path })
    expect((await client.snapshot()).undo).toBe('Bring “One” back from the trash')
    await client.ask('notebook.undo', null)
    expect(await client.ask('trash.list', null)).toHaveLength(1)
  })

  it('does not have what was only renamed', async () => {
    const { client, folder, path } = await withNote()
    await client.ask('records.rename', { path, title: 'Another' })
    expect(inTrash(folder)).toEqual([])
    expect(await client.ask('trash.list', null)).toEqual([])
    await client.ask('notebook.undo', null)
    expect(inTrash(folder)).toEqual([])
  })

  it('gives a record back beside the one that has its name now', async () => {
    const { client, folder, path } = await withNote()
    await client.ask('records.remove', { path })
    await client.ask('notes.create', { title: 'One', body: 'another\n' })
    const [{ stamp } = { stamp: '' }] = await client.ask('trash.list', null)
    const back = await client.ask('trash.restore', { stamp, path })
    expect(back.path).toBe('notes/One 2.md')
    expect(filesIn(folder)[path]).toContain('another')
    expect(filesIn(folder)[back.path]).toContain('words')
    expect((await client.snapshot()).problems).toEqual([])
  })

  it('gives a record another identity where its own has been taken', async () => {
    const { client, folder, path } = await withNote()
    const text = filesIn(folder)[path] ?? ''
    await client.ask('records.remove', { path })
    writeFileSync(join(folder, 'notes/Copy.md'), text)
    await client.ask('notebook.open', { folder })
    const [{ stamp } = { stamp: '' }] = await client.ask('trash.list', null)
    await client.ask('trash.restore', { stamp, path })
    expect((await client.snapshot()).problems).toEqual([])
  })

  it('keeps the versions of what is in it', async () => {
    const { client, path } = await withNote('first\n')
    await type(client, path, 'second\n')
    await client.ask('records.remove', { path })
    const [{ stamp } = { stamp: '' }] = await client.ask('trash.list', null)
    const versions = await client.ask('history.list', { path, stamp })
    expect(versions.map(({ cause }) => cause)).toEqual(['change', 'began'])
    const { text } = await client.ask('history.read', { path, stamp, version: 1 })
    expect(text).toContain('first')
    expect((await client.ask('history.now', { path, stamp })).text).toContain('second')
    const copy = await client.ask('history.copy', { path, stamp, version: 1 })
    expect((await client.ask('records.read', copy)).body).toBe('first\n')
    expect(await client.ask('trash.list', null)).toHaveLength(1)
  })
})

describe('deleting for good', () => {
  const secret = 'The name of the informant.\n'

  /** Whether the words are anywhere in the notebook, compressed or not. */
  async function isThere(folder: string): Promise<boolean> {
    const { gunzipSync } = await import('node:zlib')
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    return paths
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
      .some((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).includes(secret))
  }

  it('leaves no word of the record, not even in the history', async () => {
    const { client, folder, path } = await withNote(secret)
    await type(client, path, `${secret}More.\n`)
    const other = await client.ask('notes.create', { title: 'Two', body: 'Stays.\n' })
    await type(client, other.path, 'Stays here.\n')
    await client.ask('records.remove', { path })
    const [{ stamp } = { stamp: '' }] = await client.ask('trash.list', null)
    expect(await isThere(folder)).toBe(true)
    expect(await client.ask('trash.remove', { places: [{ stamp, path }] })).toEqual({ removed: 1 })
    expect(await isThere(folder)).toBe(false)
    expect(inTrash(folder)).toEqual([])
    const versions = await client.ask('history.list', { path: other.path })
    expect(versions).toHaveLength(1)
    const failure = await client.fail('trash.restore', { stamp, path })
    expect(failure.code).toBe('not-found')
  })

  it('leaves the versions of a record that lives', async () => {
    const { client, folder, path } = await withNote('first\n')
    await type(client, path, 'second\n')
    addFiles(folder, {
      '.attache/trash/2020-01-01T00-00-00-000Z/notes/One.md': filesIn(folder)[path] ?? '',
    })
    expect(await client.ask('trash.empty', { olderThanDays: 0 })).toEqual({ removed: 1 })
    expect(await client.ask('history.list', { path })).toHaveLength(1)
  })

  it('takes only what is older, when it is told so', async () => {
    const { client, folder, path } = await withNote()
    await client.ask('records.remove', { path })
    addFiles(folder, {
      '.attache/trash/2020-01-01T00-00-00-000Z/notes/Old.md': 'old',
      '.attache/trash/2020-01-01T00-00-00-000Z/sources/k.md': '---\ntitle: T\n---\n',
      '.attache/trash/2020-01-01T00-00-00-000Z/sources/k.passages.json': '{}',
      '.attache/trash/odd/notes/Undated.md': 'undated',
    })
    expect(await client.ask('trash.list', null)).toHaveLength(4)
    expect(await client.ask('trash.empty', { olderThanDays: 30 })).toEqual({ removed: 2 })
    const left = await client.ask('trash.list', null)
    expect(left.map(({ title, at }) => [title, at === null])).toEqual([
      ['Undated', true],
      ['One', false],
    ])
    expect(readdirSync(join(folder, '.attache/trash'))).not.toContain('2020-01-01T00-00-00-000Z')
    expect(await client.ask('trash.empty', { olderThanDays: 0 })).toEqual({ removed: 2 })
    expect(inTrash(folder)).toEqual([])
  })

  it('touches nothing that a link in the trash leads to', async () => {
    const { client, folder } = await withNote()
    const outside = makeFolder()
    addFiles(outside, { 'mine.md': 'mine' })
    mkdirSync(join(folder, '.attache/trash'), { recursive: true })
    symlinkSync(outside, join(folder, '.attache/trash/2020-01-01T00-00-00-000Z'))
    addFiles(folder, { '.attache/trash/2020-01-02T00-00-00-000Z/a.md': 'a' })
    symlinkSync(
      join(outside, 'mine.md'),
      join(folder, '.attache/trash/2020-01-02T00-00-00-000Z/b.md'),
    )
    expect((await client.ask('trash.list', null)).map(({ path }) => path)).toEqual(['a.md'])
    await client.ask('trash.empty', { olderThanDays: 0 })
    const place = { stamp: '2020-01-01T00-00-00-000Z', path: 'mine.md' }
    expect((await client.fail('trash.remove', { places: [place] })).code).toBe('storage')
    expect(filesIn(outside)).toEqual({ 'mine.md': 'mine' })
  })
})

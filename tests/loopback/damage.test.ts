import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles } from '../storage/support/folder'
import { Client } from './support/client'
import { type } from './support/material'

/** A notebook with one claim whose file was cut in half while it was closed. */
async function damaged() {
  const client = new Client()
  const folder = await client.newNotebook()
  await client.ask('claims.create', { claim: { text: 'The bridge was closed.' } })
  await client.ask('notebook.close', null)
  const file = join(folder, 'claims.json')
  const whole = readFileSync(file, 'utf8')
  const half = whole.slice(0, whole.length / 2)
  writeFileSync(file, half)
  await client.ask('notebook.open', { folder })
  const asides = () => readdirSync(folder).filter((name) => name.includes('.corrupt-'))
  return { client, folder, file, whole, half, asides }
}

describe('a damaged file', () => {
  it('stays as it is until the user decides; the rest of the notebook is there', async () => {
    const { client, file, half, asides } = await damaged()
    const { problems } = await client.snapshot()
    expect(problems).toMatchObject([{ code: 'json-broken', where: { path: 'claims.json' } }])
    const claim = { claim: { text: 'Another one.' } }
    expect(await client.fail('claims.create', claim)).toMatchObject({ code: 'storage' })
    expect(readFileSync(file, 'utf8')).toBe(half)
    expect(asides()).toEqual([])
  })

  it('is replaced by its last good version, and lies beside it', async () => {
    const { client, folder, file, whole, half, asides } = await damaged()
    const good = await client.ask('damage.lastGood', { path: 'claims.json' })
    expect(good.at).not.toBeNull()
    expect(await client.ask('damage.restore', { path: 'claims.json' })).toEqual({ at: good.at })
    expect(readFileSync(file, 'utf8')).toBe(whole)
    expect(asides().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([half])
    const { claims, problems } = await client.snapshot()
    expect(claims.map(({ claim }) => claim.text)).toEqual(['The bridge was closed.'])
    expect(problems.map(({ code }) => code)).not.toContain('json-broken')
  })

  it('is set aside, and a new one begins with the next claim', async () => {
    const { client, folder, half, asides } = await damaged()
    const { aside } = await client.ask('damage.setAside', { path: 'claims.json' })
    expect(asides()).toEqual([aside])
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(half)
    await client.ask('claims.create', { claim: { text: 'Another one.' } })
    expect((await client.snapshot()).claims).toHaveLength(1)
  })

  it('without a good version can only be set aside; a manifest is made anew', async () => {
    const { client, folder } = await damaged()
    writeFileSync(join(folder, 'notebook.json'), '{"vaults":1}')
    await client.ask('notebook.open', { folder })
    const path = 'notebook.json'
    expect(await client.ask('damage.lastGood', { path })).toEqual({ at: null })
    expect(await client.fail('damage.restore', { path })).toMatchObject({ code: 'not-found' })
    expect(readFileSync(join(folder, path), 'utf8')).toBe('{"vaults":1}')
    await client.ask('damage.setAside', { path })
    await client.ask('damage.restore', { path: 'claims.json' })
    await client.ask('claims.create', { claim: { text: 'Another one.' } })
    expect(JSON.parse(readFileSync(join(folder, path), 'utf8'))).toMatchObject({ format: 1 })
  })

  it('that can be read again is not put away', async () => {
    const { client, folder, file, whole, asides } = await damaged()
    writeFileSync(file, whole)
    await client.ask('notebook.open', { folder })
    const failure = await client.fail('damage.setAside', { path: 'claims.json' })
    expect(failure).toMatchObject({ code: 'conflict' })
    expect(await client.fail('damage.setAside', { path: 'notes/x.md' })).toMatchObject({
      code: 'invalid',
    })
    expect(asides()).toEqual([])
  })
})

describe('a text that is not written in UTF-8', () => {
  it('can be looked at and is converted when the user says so; the old file stays', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const path = 'notes/Café.md'
    const bytes = Buffer.from('Caf\xe9 \x93a\x94\r\n', 'latin1')
    addFiles(folder, { [path]: bytes })
    await client.ask('notebook.open', { folder })
    const codes = async () => (await client.snapshot()).problems.map(({ code }) => code)
    expect(await codes()).toEqual(['text-encoding'])
    const read = await client.ask('damage.readAs', { path, encoding: null })
    expect(read).toEqual({ encoding: 'windows-1252', text: 'Café “a”\r\n', isWhole: true })
    const cyrillic = await client.ask('damage.readAs', { path, encoding: 'windows-1251' })
    expect(cyrillic.text).toContain('Cafй'.slice(0, 3))
    expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true)
    const { aside } = await client.ask('damage.convert', { path, encoding: 'windows-1252' })
    expect(readFileSync(join(folder, aside)).equals(bytes)).toBe(true)
    expect(readFileSync(join(folder, path), 'utf8')).toBe('Café “a”\r\n')
    expect(await codes()).toEqual([])
    expect((await client.snapshot()).notes.map(({ title }) => title)).toEqual(['Café'])
    const again = { path, encoding: 'windows-1252' }
    expect((await client.fail('damage.convert', again)).code).toBe('conflict')
  })
})

describe('a file whose text is lost', () => {
  async function lost(left: string | Uint8Array) {
    const client = new Client()
    const folder = await client.newNotebook()
    const { path } = await client.ask('notes.create', { title: 'One', body: 'first\n' })
    await type(client, path, 'second\n')
    await client.ask('notebook.close', null)
    const file = join(folder, path)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, left)
    await client.ask('notebook.open', { folder })
    return { client, folder, path, file, whole }
  }

  it.each([
    ['empty', '', []],
    ['full of zero bytes', new Uint8Array(500), [/^One\.md\.corrupt-/]],
  ])('because it is %s is told, and gets its last version back', async (_, left, asides) => {
    const { client, folder, path, file, whole } = await lost(left)
    expect((await client.snapshot()).problems).toMatchObject([
      { code: 'text-lost', where: { path } },
    ])
    const last = await client.ask('damage.lastText', { path })
    expect(await client.ask('damage.restoreText', { path })).toEqual({ at: last.at })
    expect(client.outside).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(whole)
    const beside = readdirSync(join(folder, 'notes')).filter((name) => name !== 'One.md')
    expect(beside).toHaveLength(asides.length)
    for (const [index, name] of beside.entries()) expect(name).toMatch(asides[index] ?? /^$/)
    const { problems, notes } = await client.snapshot()
    expect(problems).toEqual([])
    expect(notes).toHaveLength(1)
  })

  it('is not told of where the text was emptied here, or nothing was ever in it', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    addFiles(folder, { 'notes/Plain.md': 'words', 'notes/New.md': '' })
    await client.ask('notebook.open', { folder })
    await type(client, 'notes/Plain.md', '')
    await client.ask('notebook.open', { folder })
    expect((await client.snapshot()).problems).toEqual([])
  })

  it('is not restored over a text that is there by now', async () => {
    const { client, path, file } = await lost('')
    writeFileSync(file, 'typed elsewhere')
    expect((await client.fail('damage.restoreText', { path })).code).toBe('conflict')
    expect(readFileSync(file, 'utf8')).toBe('typed elsewhere')
  })
})

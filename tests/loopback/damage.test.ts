import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Client } from './support/client'

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

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { versionsOf } from '../../electron/storage/history'
import { readText } from '../../electron/storage/history-texts'
import { Client } from './support/client'
import { addSource, mark } from './support/material'

/** Does to a file what another program would, before anybody here has seen it. */
function replaceIn(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

async function textsOf(folder: string, path: string, id: string | null = null): Promise<string[]> {
  const kept = versionsOf(folder, { path, id }).map(({ sha256 }) => readText(folder, sha256))
  return (await Promise.all(kept)).slice(-2)
}

async function withCard() {
  const client = new Client()
  const folder = await client.newNotebook()
  const { path } = await client.ask('entities.create', { name: 'Robert Malley', type: 'person' })
  const shown = { type: 'person', aliases: [], ambiguous: [], fields: {} }
  const fields = { role: 'envoy', country: 'USA' }
  await client.ask('entities.update', { path, ...shown, fields })
  return { client, folder, path, shown }
}

describe('a card that another program changed while its form was open', () => {
  it('keeps what the form did not touch', async () => {
    const { client, folder, path, shown } = await withCard()
    replaceIn(folder, path, 'country: USA', 'country: United States\naliases: [Rob]')
    await client.ask('entities.update', {
      path,
      ...shown,
      aliases: ['Malley'],
      fields: { role: 'special envoy' },
      seen: { ...shown, fields: { role: 'envoy' } },
    })
    const text = readFileSync(join(folder, path), 'utf8')
    expect(text).toContain('role: special envoy')
    expect(text).toContain('country: United States')
    expect(text).toContain('Rob')
    expect(text).toContain('Malley')
  })

  it('is left alone where both changed the same; both are kept, and mine can be written', async () => {
    const { client, folder, path, shown } = await withCard()
    replaceIn(folder, path, 'role: envoy', 'role: negotiator')
    const form = { path, ...shown, fields: { role: 'special envoy' } }
    const seen = { ...shown, fields: { role: 'envoy' } }
    const failure = await client.fail('entities.update', { ...form, seen })
    expect(failure.code).toBe('conflict')
    expect(failure.message).toMatch(/Role: now “negotiator”.*“special envoy”/)
    expect(readFileSync(join(folder, path), 'utf8')).toContain('role: negotiator')
    const id = (await client.snapshot()).entities[0]?.id ?? null
    const texts = await textsOf(folder, path, id)
    expect(texts.map((text) => /role: (.*)/.exec(text)?.[1])).toEqual([
      'negotiator',
      'special envoy',
    ])
    await client.ask('entities.update', form)
    expect(readFileSync(join(folder, path), 'utf8')).toContain('role: special envoy')
  })
})

describe('a claim that another program changed while its form was open', () => {
  async function withClaim() {
    const client = new Client()
    const folder = await client.newNotebook()
    const source = await addSource(client)
    const { passage } = await mark(client, source, 'The envoy telephoned Beijing')
    const { claim } = await client.ask('claims.create', {
      claim: { text: 'An envoy called.' },
      passage: { source, id: passage.id },
    })
    const seen = { text: claim.text, speaker: null, saidOn: null, status: claim.status }
    return { client, folder, id: claim.id, seen, source, passage: passage.id }
  }

  it('keeps its new status when its text is changed here', async () => {
    const { client, folder, id, seen } = await withClaim()
    replaceIn(folder, 'claims.json', '"unverified"', '"disputed"')
    const claim = { ...seen, text: 'The envoy telephoned.' }
    await client.ask('claims.update', { id, claim, seen })
    const [view] = (await client.snapshot()).claims
    expect(view?.claim).toMatchObject({ text: 'The envoy telephoned.', status: 'disputed' })
  })

  it('is left alone where both changed its text, and both files are kept', async () => {
    const { client, folder, id, seen } = await withClaim()
    replaceIn(folder, 'claims.json', 'An envoy called.', 'Their words.')
    const claim = { ...seen, text: 'My words.' }
    const failure = await client.fail('claims.update', { id, claim, seen })
    expect(failure.code).toBe('conflict')
    expect(failure.message).toContain('Claim: now “Their words.”, yours “My words.”')
    const texts = await textsOf(folder, 'claims.json')
    expect(texts.map((text) => /"text": "(.*)"/.exec(text)?.[1])).toEqual([
      'Their words.',
      'My words.',
    ])
    await client.ask('claims.update', { id, claim })
    expect((await client.snapshot()).claims[0]?.claim.text).toBe('My words.')
  })

  it('tells the same of its evidence and of the comment on a passage', async () => {
    const { client, folder, id, source, passage } = await withClaim()
    const shown = { stance: 'supports' as const, credibility: null, comment: '' }
    replaceIn(folder, 'claims.json', '"comment": ""', '"comment": "Theirs."')
    const row = { id, evidence: 'e1', ...shown }
    const told = await client.fail('claims.updateEvidence', { ...row, comment: 'My.', seen: shown })
    expect(told.message).toContain('“Theirs.”')
    await client.ask('claims.updateEvidence', { ...row, credibility: 2, seen: shown })
    expect((await client.snapshot()).claims[0]?.claim.evidence).toMatchObject([
      { credibility: 2, comment: 'Theirs.' },
    ])
    const passages = source.replace('.md', '.passages.json')
    replaceIn(folder, passages, '"comment": ""', '"comment": "Theirs."')
    const comment = { source, id: passage, comment: 'Mine.', seen: '' }
    expect((await client.fail('passages.comment', comment)).message).toContain('“Theirs.”')
  })
})

describe('the record of a source that another program changed while its form was open', () => {
  it('keeps what the form did not touch, and tells what both changed', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const path = await addSource(client, { publisher: 'Example Press' })
    const { fields } = await client.ask('sources.propose', { text: '', from: '' })
    const seen = { ...fields, title: 'Envoys before the deadline', publisher: 'Example Press' }
    replaceIn(folder, path, 'publisher: Example Press', 'publisher: Their Press')
    await client.ask('sources.update', { path, fields: { ...seen, reliability: 'B' }, seen })
    expect((await client.snapshot()).sources[0]).toMatchObject({
      publisher: 'Their Press',
      reliability: 'B',
    })
    const mine = { ...seen, publisher: 'My Press' }
    const failure = await client.fail('sources.update', { path, fields: mine, seen })
    expect(failure.message).toMatch(/Publisher.*“Their Press”.*“My Press”/)
  })
})

describe('a relation that another program changed while its form was open', () => {
  it('is left alone where both changed the same', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const ends = []
    for (const name of ['Malley', 'Ma Zhaoxu']) {
      ends.push((await client.ask('entities.create', { name, type: 'person' })).path)
    }
    const [from = '', to = ''] = ends
    const seen = { from, verb: 'spoke with', to, date: null, role: '', note: '' }
    const { id } = await client.ask('relations.create', { relation: seen })
    replaceIn(folder, 'relations.json', '"role": ""', '"role": "host"')
    await client.ask('relations.update', { id, relation: { ...seen, note: 'By phone.' }, seen })
    const role = { ...seen, role: 'guest' }
    const failure = await client.fail('relations.update', { id, relation: role, seen })
    expect(failure.message).toContain('Role: now “host”, yours “guest”')
    const [view] = (await client.snapshot()).relations
    expect(view?.relation).toMatchObject({ role: 'host', note: 'By phone.' })
  })
})

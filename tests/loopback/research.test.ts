import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../electron/storage/content-hash'
import { folderWith } from '../storage/support/folder'
import { Client } from './support/client'
import { addSource, mark, text, type } from './support/material'

const words = 'The envoy telephoned Beijing on 10 February.'

async function withSource() {
  const client = new Client()
  const folder = await client.newNotebook()
  return { client, folder, source: await addSource(client) }
}

describe('a source', () => {
  it('is proposed from a text or a file, and nothing is written', async () => {
    const client = new Client()
    await client.newNotebook()
    const proposal = await client.ask('sources.propose', { text, from: 'pasted text' })
    expect(proposal).toMatchObject({
      fields: { title: 'Envoys before the deadline' },
      paragraphs: 2,
      sha256: sha256Of(proposal.text),
      duplicateOf: null,
    })
    expect(await client.ask('sources.proposeFromFile', null)).toBeNull()
    client.desktop.chosenTextFile = join(folderWith({ 'article.txt': text }), 'article.txt')
    const fromFile = await client.ask('sources.proposeFromFile', null)
    expect(fromFile).toMatchObject({ from: 'article.txt', text: proposal.text })
    expect((await client.snapshot()).sources).toEqual([])
    await addSource(client)
    const twin = await client.ask('sources.propose', { text, from: 'pasted text' })
    expect(twin.duplicateOf).toBe('sources/rao2021envoys.md')
  })

  it('tells why a chosen file cannot be read', async () => {
    const client = new Client()
    await client.newNotebook()
    const files = { 'binary.txt': new Uint8Array([1, 0, 2]), 'latin.txt': new Uint8Array([0xe9]) }
    const folder = folderWith(files)
    for (const name of ['binary.txt', 'latin.txt', 'gone.txt']) {
      client.desktop.chosenTextFile = join(folder, name)
      const failure = await client.fail('sources.proposeFromFile', null)
      expect(failure.code).toBe('storage')
      expect(failure.message).toContain(name)
    }
  })

  it('keeps the captured text, byte for byte, whatever is done to its record', async () => {
    const { client, folder, source } = await withSource()
    const captured = () => readFileSync(join(folder, source), 'utf8').split('\n---\n')[1]
    expect(captured()).toBe(text)
    await client.ask('sources.update', {
      path: source,
      fields: { title: 'Another title', reliability: 'B', origin: 'A ministry', authors: [] },
    })
    expect(captured()).toBe(text)
    const [summary] = (await client.snapshot()).sources
    expect(summary).toMatchObject({
      title: 'Another title',
      reliability: 'B',
      origin: 'A ministry',
    })
    const { record, textSha256 } = await client.ask('sources.read', { path: source })
    expect(textSha256).toBe(sha256Of(text))
    const save = { path: source, body: 'improved', baseSha256: record.fileSha256 }
    expect((await client.fail('records.save', save)).code).toBe('invalid')
  })

  it('needs a key of its own', async () => {
    const { client } = await withSource()
    const add = { fields: { title: 'T' }, text, from: 'x' }
    expect((await client.fail('sources.create', { ...add, key: 'RAO2021envoys' })).code).toBe(
      'conflict',
    )
    expect((await client.fail('sources.create', { ...add, key: '../evil' })).code).toBe('invalid')
  })
})

describe('a passage', () => {
  it('is marked, commented, used and removed', async () => {
    const { client, source } = await withSource()
    const { passage, state, paragraph } = await mark(client, source, words)
    expect(passage.quote.exact).toBe(words)
    expect([state, paragraph]).toEqual(['exact', 1])
    const at = { source, id: passage.id }
    await client.ask('passages.comment', { ...at, comment: 'Who says so?' })
    const { passages } = await client.ask('sources.read', { path: source })
    expect(passages.map((each) => each.passage.comment)).toEqual(['Who says so?'])
    await client.ask('passages.remove', at)
    expect((await client.fail('passages.remove', at)).code).toBe('not-found')
    expect((await client.ask('sources.read', { path: source })).passages).toEqual([])
  })

  it('moves with a corrected text, and its new place is accepted', async () => {
    const { client, folder, source } = await withSource()
    const { passage } = await mark(client, source, words)
    const file = join(folder, source)
    const corrected = readFileSync(file, 'utf8')
      .replace('Envoys before the deadline\n\n', 'Envoys\n\nA longer beginning. ')
      .replace('Nobody in Washington', 'No one in the capital')
    writeFileSync(file, corrected)
    const [moved] = (await client.ask('sources.read', { path: source })).passages
    expect(moved?.state).toBe('moved')
    await client.ask('passages.confirm', { source, id: passage.id })
    const [confirmed] = (await client.ask('sources.read', { path: source })).passages
    expect(confirmed).toMatchObject({ state: 'exact', passage: { id: passage.id } })
  })

  it('must hold words that stand in the text', async () => {
    const { client, source } = await withSource()
    const stretch = { source, start: text.length, end: text.length + 5 }
    expect((await client.fail('passages.create', stretch)).code).toBe('invalid')
    expect(
      (await client.fail('passages.create', { ...stretch, source: 'sources/x.md' })).code,
    ).toBe('not-found')
  })
})

describe('an entity', () => {
  it('is made and edited, and its description stays', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const card = { name: 'Robert Malley', type: 'person', aliases: ['Malley'] }
    const { path } = await client.ask('entities.create', card)
    await type(client, path, 'US envoy.\n')
    const form = { path, type: 'person', aliases: ['Rob Malley'], ambiguous: ['the envoy'] }
    await client.ask('entities.update', { ...form, fields: { role: 'envoy', country: '' } })
    expect(readFileSync(join(folder, path), 'utf8')).toMatch(/role: envoy[^]*US envoy\.\n$/)
    const [summary] = (await client.snapshot()).entities
    expect(summary).toMatchObject({ aliases: ['Rob Malley'], ambiguous: ['the envoy'] })
    expect((await client.fail('entities.update', { ...form, fields: { id: 'x' } })).code).toBe(
      'invalid',
    )
    expect((await client.fail('entities.create', { name: 'X', type: 'robot' })).code).toBe(
      'invalid',
    )
  })
})

describe('a claim', () => {
  it('is made with evidence, which is graded, added to and removed', async () => {
    const { client, source } = await withSource()
    const { passage } = await mark(client, source, words)
    const other = await mark(client, source, 'Nobody in Washington said so.')
    const { claim } = await client.ask('claims.create', {
      claim: { text: 'An envoy telephoned Beijing.', saidOn: '2021-02-17' },
      passage: { source, id: passage.id },
    })
    const { id } = claim
    const evidence = { id, source, passage: other.passage.id, stance: 'contradicts' } as const
    await client.ask('claims.addEvidence', evidence)
    expect((await client.fail('claims.addEvidence', evidence)).code).toBe('conflict')
    await client.ask('claims.updateEvidence', {
      id,
      evidence: 'e1',
      stance: 'supports',
      credibility: 2,
      comment: 'Official.',
    })
    await client.ask('claims.update', { id, claim: { text: claim.text, status: 'disputed' } })
    const [view] = (await client.snapshot()).claims
    expect(view).toMatchObject({
      claim: { status: 'disputed', saidOn: null },
      standing: { supporting: 1, contradicting: 1, credibility: 2 },
    })
    await client.ask('claims.removeEvidence', { id, evidence: 'e2' })
    const gone = { id, evidence: 'e2' }
    expect((await client.fail('claims.removeEvidence', gone)).code).toBe('not-found')
    await client.ask('claims.remove', { id })
    expect((await client.snapshot()).claims).toEqual([])
    expect((await client.fail('claims.remove', { id })).code).toBe('not-found')
  })

  it('is written to one file with the identity that its source gets, or not at all', async () => {
    const client = new Client()
    const folder = folderWith({ 'sources/plain.md': text })
    await client.ask('notebook.open', { folder })
    const source = 'sources/plain.md'
    const { passage } = await mark(client, source, words)
    await client.ask('claims.create', {
      claim: { text: 'Said.' },
      passage: { source, id: passage.id },
    })
    const { record } = await client.ask('sources.read', { path: source })
    const [view] = (await client.snapshot()).claims
    expect(view?.evidence[0]?.evidence.source).toBe(record.id)
    expect(view?.evidence[0]?.passage?.state).toBe('exact')
  })
})

describe('a dossier', () => {
  it('is made, previewed as it will be written, and exported where the user wants it', async () => {
    const { client, folder, source } = await withSource()
    const { passage } = await mark(client, source, words)
    const { claim } = await client.ask('claims.create', {
      claim: { text: 'An envoy telephoned Beijing.' },
      passage: { source, id: passage.id },
    })
    const { path } = await client.ask('dossiers.create', { title: 'February' })
    const body = `There was a call.[^${claim.id}]\n`
    const preview = await client.ask('dossiers.preview', { path, body })
    expect(preview.markdown).toContain(words)
    await type(client, path, body)
    expect(await client.ask('dossiers.export', { path })).toBeNull()
    client.desktop.chosenExport = join(client.folder, 'Export.md')
    const first = await client.ask('dossiers.export', { path })
    const written = readFileSync(client.desktop.chosenExport, 'utf8')
    expect(written).toBe(preview.markdown)
    expect(first).toEqual({
      path: client.desktop.chosenExport,
      bytes: Buffer.byteLength(written),
      sha256: sha256Of(written),
      isIdentical: null,
    })
    expect((await client.ask('dossiers.export', { path }))?.isIdentical).toBe(true)
    await type(client, path, `${body}\nMore.\n`)
    expect((await client.ask('dossiers.export', { path }))?.isIdentical).toBe(false)
    await client.ask('app.showInFolder', { path: client.desktop.chosenExport })
    expect(client.desktop.asked.at(-1)).toBe(`show ${client.desktop.chosenExport}`)
    expect(folder).toBe((await client.snapshot()).folder)
  })

  it('is not exported to a place that cannot be written', async () => {
    const client = new Client()
    await client.newNotebook()
    const { path } = await client.ask('dossiers.create', { title: 'February' })
    client.desktop.chosenExport = join(folderWith({ 'a.txt': '' }), 'a.txt/Export.md')
    expect((await client.fail('dossiers.export', { path })).code).toBe('storage')
  })

  it('is checked with everything else', async () => {
    const { client } = await withSource()
    await client.ask('claims.create', { claim: { text: 'Nobody says so.' } })
    const problems = await client.ask('check.run', null)
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'claim-without-evidence',
      'source-ungraded',
    ])
    expect((await client.snapshot()).problems).toEqual(problems)
  })
})

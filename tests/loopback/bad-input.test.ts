import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callNames, contract, type CallName } from '../../shared/ipc/contract'
import { filesIn } from '../storage/support/folder'
import { Client } from './support/client'
import { addSource, mark } from './support/material'

/** Paths that lead out of the notebook, or into what is not the user's, in every spelling. */
const escapes = [
  '../secret.md',
  'notes/../../secret.md',
  '/etc/passwd',
  'C:/secret.md',
  'C:\\secret.md',
  '..\\secret.md',
  '\\\\server\\share\\secret.md',
  './secret.md',
  'notes/./secret.md',
  'notes//secret.md',
  '.attache/trash/secret.md',
  'notes/.hidden.md',
  'notes/secret.md\0.png',
  '%2e%2e/secret.md',
  '..%2fsecret.md',
  'file:///etc/passwd',
  'notes/secret.md/..',
  '…/secret.md',
  '\u2024\u2024/secret.md',
  '',
]

/** What a field of that name holds in a call that is right. */
const samples: Readonly<Record<string, unknown>> = {
  path: 'notes/a.md',
  source: 'sources/rao2021envoys.md',
  body: 'body',
  baseSha256: '0'.repeat(64),
  base: { body: 'body', fileSha256: '0'.repeat(64) },
  title: 'Title',
  name: 'Name',
  type: 'person',
  aliases: [],
  ambiguous: [],
  fields: { title: 'T' },
  key: 'key',
  text: 'text',
  from: 'here',
  start: 0,
  end: 4,
  comment: '',
  id: 'p-1',
  claim: { text: 'Claim.' },
  passage: 'p-1',
  stance: 'supports',
  credibility: null,
  evidence: 'e1',
  theme: 'dark',
  folder: '/nowhere',
  address: 'https://example.org',
  purpose: 'open',
  left: [{ title: 'Title', why: 'slow', isKept: true }],
  version: 1,
  stamp: '2026-01-31T09-00-00-000Z',
  places: [{ stamp: '2026-01-31T09-00-00-000Z', path: 'notes/a.md' }],
  olderThanDays: 30,
  cause: 'conflict',
  work: 'backup',
}

function inputOf(name: CallName): Record<string, unknown> | null {
  const { input } = contract[name]
  if (!('shape' in input)) return null
  const fields = Object.keys(input.shape)
  const found = Object.fromEntries(fields.map((field) => [field, samples[field]]))
  if (name.startsWith('claims.') && 'id' in found) found.id = 'c-one'
  if (name === 'claims.create') found.passage = null
  if (name === 'entities.update') found.fields = {}
  return found
}

const wrong: readonly unknown[] = [
  'text',
  0,
  true,
  [],
  {},
  { extra: 1 },
  new Map([['path', 'notes/a.md']]),
  new Date(0),
  JSON.parse('{"__proto__": {"polluted": true}, "path": "notes/a.md"}') as unknown,
  { path: { toString: 'x' } },
  { path: 'a'.repeat(5000) },
]

/** A notebook with something in it, and everything that lies in the test's folder. */
async function opened() {
  const client = new Client()
  await client.newNotebook()
  await mark(client, await addSource(client), 'The envoy')
  return { client, before: filesIn(client.folder, true) }
}

describe.each(callNames)('%s', (name) => {
  const right = inputOf(name)
  const fields = Object.keys(right ?? {})

  it('refuses what is not its input, and changes nothing', async () => {
    const { client, before } = await opened()
    const oddFields = fields.flatMap((field) =>
      ['?', 1e999, { a: 1 }, [[]], false].map((value) => ({ ...right, [field]: value })),
    )
    const inputs = right === null ? wrong : [...wrong, null, { ...right, unknown: 1 }, ...oddFields]
    const refused = inputs.filter((input) => !contract[name].input.safeParse(input).success)
    expect(refused.length).toBeGreaterThanOrEqual(wrong.length)
    for (const input of refused) {
      const failure = await client.fail(name, input)
      expect(failure.code, JSON.stringify(input)).toBe('invalid')
      expect(failure.message).toContain(name)
    }
    expect(filesIn(client.folder, true)).toEqual(before)
    expect(client.logged).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

/** What is kept of a record lies outside the notebook, under a name that is made from its path. */
const withPaths = callNames.filter(
  (name) => !/^(app|recovery)\./.test(name) && pathFields(name).length > 0,
)

describe.each(withPaths)('%s', (name) => {
  it('never leaves the notebook', async () => {
    const { client, before } = await opened()
    for (const path of escapes) {
      for (const field of pathFields(name)) {
        const failure = await client.fail(name, { ...inputOf(name), [field]: path })
        expect(['invalid', 'not-found', 'storage'], path).toContain(failure.code)
      }
    }
    expect(filesIn(client.folder, true)).toEqual(before)
  })
})

describe('a title', () => {
  it('never leads out, and never makes a name that another system cannot hold', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const odd = ['..', '/', '\\', '.', 'CON', ':', '\u202e', '\0', '~', '%2f', 'a', ' ']
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(fc.constantFrom(...odd)).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(title, async (given) => {
        const { path } = await client.ask('notes.create', { title: given, body: '' })
        expect(path).toMatch(/^notes\/(?!\.)[^/\\:*?"<>|\0]+\.md$/)
        expect(Object.keys(filesIn(folder))).toContain(path)
      }),
      { numRuns: 60 },
    )
    const made = Object.keys(filesIn(client.folder, true))
    expect(made.filter((path) => !/^(My notebook|app state)\//.test(path))).toEqual([])
  })
})

function pathFields(name: CallName): string[] {
  return Object.keys(inputOf(name) ?? {}).filter((field) => ['path', 'source'].includes(field))
}

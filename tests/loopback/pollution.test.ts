import { describe, expect, it } from 'vitest'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'
import { type } from './support/material'

const note = (fields: string) => ({ 'notes/a.md': `---\n${fields}\n---\nWords.\n` })
const source = (fields: string) => ({ 'sources/s.md': `---\ntitle: S\n${fields}\n---\nWords.\n` })
const entity = (fields: string) => ({ 'entities/e.md': `---\ntype: person\n${fields}\n---\n` })
const body = (words: string) => ({ 'notes/a.md': `${words}\n`, 'dossiers/d.md': `${words}\n` })
const json = (path: string, text: string) => ({ [path]: text })

/** Files that would give every object of main a property, if they were read carelessly. */
const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a field': note('__proto__: { polluted: 1 }'),
  'a field in lines': note('__proto__:\n  polluted: 1'),
  'a quoted field': note('"__proto__": { "polluted": 1 }'),
  'a field with escapes': note('"__pro\\u0074o__": { polluted: 1 }'),
  'a tagged field': note('!!str __proto__: { polluted: 1 }'),
  'a field with a question mark': note('? __proto__\n: { polluted: 1 }'),
  'a field in a field': note('a: { __proto__: { polluted: 1 } }'),
  'a field in a list': note('tags: [{ __proto__: { polluted: 1 } }]'),
  'a merged field': note('base: &a { __proto__: { polluted: 1 } }\n<<: *a'),
  'a merged list': note('base: &a { __proto__: { polluted: 1 } }\nb:\n  <<: [*a]'),
  'a constructor': note('constructor: { prototype: { polluted: 1 } }'),
  'a constructor in lines': note('constructor:\n  prototype:\n    polluted: 1'),
  'a prototype': note('prototype: { polluted: 1 }'),
  'a dotted field': note('__proto__.polluted: 1'),
  'a field in brackets': note('"__proto__[polluted]": 1'),
  'a field twice': note('__proto__: { polluted: 1 }\n__proto__: { polluted: 2 }'),
  'a setter': note('__defineGetter__: polluted\n__defineSetter__: polluted'),
  'a name of every object': note('toString: 1\nvalueOf: 1\nhasOwnProperty: 1'),
  'tags of that name': note('tags: [__proto__, constructor, toString]'),
  'aliases of that name': note('aliases: [__proto__, constructor, hasOwnProperty]'),
  'a title of that name': note('title: __proto__'),
  'an id of that name': note('id: __proto__'),
  'a kind of that name': note('kind: __proto__'),
  'a field of a source': source('__proto__: { reliability: A, polluted: 1 }'),
  'a source of that type': source('type: __proto__\nreliability: constructor'),
  'an author': source('author: [{ __proto__: { family: A, polluted: 1 }, literal: B }]'),
  'what was captured': source('captured: { __proto__: { polluted: 1 }, from: x }'),
  'a field of a card': entity('__proto__: { polluted: 1 }\nconstructor: x'),
  'a card of that type': { 'entities/e.md': '---\ntype: __proto__\n---\n' },
  'files of that name': {
    'notes/__proto__.md': 'x',
    'notes/constructor.md': 'x',
    'notes/toString.md': '[[__proto__]] [[constructor]]',
    'entities/hasOwnProperty.md': '---\ntype: person\n---\n',
  },
  'folders of that name': { 'notes/__proto__/polluted.md': 'x', 'notes/constructor/a.md': 'x' },
  'links of that name': body('[[__proto__]] [[constructor|x]] ![[__proto__#polluted]]'),
  'citations of that name': body('[@__proto__, polluted] [@constructor; @toString]'),
  'claims of that name': body('[^c-proto] ![[c-constructor]] [^__proto__]'),
  'footnotes of that name': body(
    'a[^__proto__] b[^constructor]\n\n[^__proto__]: c\n[^constructor]: d',
  ),
  'parts of that name': body(
    '```dossier\npart: __proto__\n```\n\n```dossier\npart: constructor\n```',
  ),
  'reference links of that name': body(
    '[a][__proto__] [constructor]\n\n[__proto__]: b\n[constructor]: c',
  ),
  claims: json('claims.json', '{"format": 1, "__proto__": {"polluted": 1}, "claims": []}'),
  'a claim': json(
    'claims.json',
    '{"format": 1, "claims": [{"id": "c-a", "__proto__": {"polluted": 1}, "text": "T", "speaker": null, "saidOn": null, "status": "unverified", "evidence": [], "created": "2026-01-31T09:00:00.000Z", "updated": "2026-01-31T09:00:00.000Z"}]}',
  ),
  relations: json(
    'relations.json',
    '{"format": 1, "constructor": {"prototype": {"polluted": 1}}, "relations": []}',
  ),
  'a relation': json(
    'relations.json',
    '{"format": 1, "relations": [{"id": "r-a", "__proto__": {"polluted": 1}, "from": "__proto__", "verb": "constructor", "to": "toString", "date": null, "role": "", "evidence": [], "note": ""}]}',
  ),
  decisions: json(
    'mentions.json',
    '{"format": 1, "decisions": [{"__proto__": {"polluted": 1}, "id": "m-a", "verdict": "ignored", "words": "__proto__", "created": "2026-01-31T09:00:00.000Z"}]}',
  ),
  passages: {
    ...source('id: s'),
    'sources/s.passages.json': '{"format": 1, "__proto__": {"polluted": 1}, "passages": []}',
  },
}

const manifests: Readonly<Record<string, object>> = {
  'in its settings': { settings: JSON.parse('{"__proto__": {"polluted": 1}}') as object },
  'beside its settings': JSON.parse(
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
  ) as object,
  'as a type of cards': {
    entityTypes: [{ id: '__proto__', name: 'constructor', plural: 'toString', glyph: 'person' }],
  },
  'as how long the past is kept': {
    settings: {
      history: JSON.parse('{"__proto__": {"allDays": 1}, "allDays": 7, "dailyDays": 90}') as object,
    },
  },
}

const own = Reflect.ownKeys(Object.prototype)

/** Opens a notebook, reads and writes everything in it, and looks at what every object inherits. */
async function useNotebook(client: Client, folder: string): Promise<void> {
  await client.ask('notebook.open', { folder })
  const { notes, sources, entities, dossiers } = await client.snapshot()
  for (const { path } of [...notes, ...sources, ...entities, ...dossiers]) {
    await client.ask('records.links', { path })
    await client.ask('records.dependents', { path })
    const { body } = await client.ask('records.read', { path })
    if (!path.startsWith('sources/')) await type(client, path, `${body}more`)
  }
  for (const { path } of dossiers) {
    const { body } = await client.ask('records.read', { path })
    await client.ask('dossiers.preview', { path, body })
  }
  await client.ask('check.run', null)
  await client.ask('notebook.close', null)
}

function expectUnpolluted(): void {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(own)
  expect('polluted' in {}).toBe(false)
  expect('polluted' in Object).toBe(false)
  expect('polluted' in []).toBe(false)
}

describe('what every object inherits', () => {
  it.each(Object.keys(cases))('is not changed by a notebook with %s', async (name) => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notebook.close', null)
    addFiles(folder, cases[name] ?? {})
    await useNotebook(client, folder)
    expectUnpolluted()
    // What was written there is data, and stays.
    const files = filesIn(folder)
    for (const [path, text] of Object.entries(cases[name] ?? {})) {
      expect(files[path]?.startsWith(text.trimEnd().replace(/\n---$/, ''))).toBe(true)
    }
  })

  it.each(Object.keys(manifests))('is not changed by a notebook that says it %s', async (name) => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('notebook.close', null)
    const before = JSON.parse(filesIn(folder)['notebook.json'] ?? '{}') as object
    // Written by hand: an object with such a key cannot be spread.
    const text =
      JSON.stringify(before).slice(0, -1) + ',' + JSON.stringify(manifests[name]).slice(1)
    addFiles(folder, { 'notebook.json': text })
    await useNotebook(client, folder)
    expectUnpolluted()
  })
})

import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  continueHistory,
  endHistory,
  keepVersion,
  versionsOf,
} from '../../electron/storage/history'
import { logOf, logPath } from '../../electron/storage/history-log'
import { readText, textPath } from '../../electron/storage/history-texts'
import { sha256Of } from '../../electron/storage/content-hash'
import { makeFolder } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')
const note = { path: 'notes/One.md', id: 'ONE' }
const nameless = { path: 'notes/Two.md', id: null }

function keep(root: string, known: { path: string; id: string | null }, text: string, when = at) {
  return keepVersion(root, { ...known, text, cause: 'typed' }, when)
}

async function textsOf(root: string, known: { path: string; id: string | null }) {
  const versions = versionsOf(root, known)
  return Promise.all(versions.map(({ sha256 }) => readText(root, sha256)))
}

describe('versions', () => {
  it('are given back as they were, whatever the text', async () => {
    const root = makeFolder()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 8 }),
        fc.uuid(),
        async (texts, id) => {
          const whole = texts.map((text) => text.replace(/\p{Cs}/gu, '\ufffd'))
          for (const text of whole) await keep(root, { path: 'a.md', id }, text)
          const different = whole.filter((text, index) => text !== whole[index - 1])
          expect(await textsOf(root, { path: 'a.md', id })).toEqual(different)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are kept once where nothing changed, and again where an older text came back', async () => {
    const root = makeFolder()
    expect(await keep(root, note, 'A')).toBe(true)
    expect(await keep(root, note, 'A')).toBe(false)
    expect(await keep(root, note, 'B')).toBe(true)
    expect(await keep(root, note, 'A')).toBe(true)
    expect(await textsOf(root, note)).toEqual(['A', 'B', 'A'])
  })

  it.each([
    ['1970', -50],
    ['two days back', 0],
    ['2100', 130],
  ])(
    'stand in the order in which they were written, even if the clock jumps (%s)',
    async (_, years) => {
      const root = makeFolder()
      const jumped = new Date(at)
      jumped.setUTCFullYear(at.getUTCFullYear() + years, 0, 29)
      const clock = [at, jumped, at, new Date(0), new Date('2100-01-01')]
      for (const [index, when] of clock.entries()) await keep(root, note, `text ${index}`, when)
      expect(await textsOf(root, note)).toEqual(clock.map((__, index) => `text ${index}`))
      expect(versionsOf(root, note).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
    },
  )

  it('belong to the id, whatever the path', async () => {
    const root = makeFolder()
    await keep(root, note, 'A')
    await keep(root, { ...note, path: 'notes/Renamed.md' }, 'B')
    expect(await textsOf(root, { ...note, path: 'elsewhere.md' })).toEqual(['A', 'B'])
  })

  it('of a record without id follow it to another path, and on to its id', async () => {
    const root = makeFolder()
    const moved = { path: 'notes/Moved.md', id: null }
    await keep(root, nameless, 'A')
    await continueHistory(root, nameless, moved)
    await continueHistory(root, nameless, moved)
    await endHistory(root, nameless)
    await keep(root, moved, 'B')
    await continueHistory(root, moved, { ...moved, id: 'NEW' })
    await endHistory(root, moved)
    await keep(root, { ...moved, id: 'NEW' }, 'C')
    expect(await textsOf(root, { ...moved, id: 'NEW' })).toEqual(['A', 'B', 'C'])
    expect(versionsOf(root, nameless)).toEqual([])
    await keep(root, nameless, 'another note of that name')
    expect(await textsOf(root, nameless)).toEqual(['another note of that name'])
    expect(await textsOf(root, { ...moved, id: 'NEW' })).toEqual(['A', 'B', 'C'])
  })

  it('of a record without id come back with it to its first path', async () => {
    const root = makeFolder()
    const moved = { path: 'notes/Moved.md', id: null }
    for (const [from, to, text] of [
      [nameless, moved, 'A'],
      [moved, nameless, 'B'],
    ] as const) {
      await keep(root, from, text)
      await continueHistory(root, from, to)
      await endHistory(root, from)
    }
    await keep(root, nameless, 'C')
    const versions = versionsOf(root, nameless)
    expect(await textsOf(root, nameless)).toEqual(['A', 'B', 'C'])
    expect(new Set(versions.map(({ n }) => n)).size).toBe(3)
  })
})

describe('a damaged history', () => {
  it('loses nothing but the line that was torn, wherever it was torn', async () => {
    const root = makeFolder()
    const file = join(root, logPath(logOf(note)))
    await keep(root, note, 'A')
    const one = readFileSync(file).length
    await keep(root, note, 'B')
    const both = readFileSync(file)
    for (let length = both.length - 1; length >= one; length -= 1) {
      writeFileSync(file, both)
      truncateSync(file, length)
      const isWhole = length === both.length - 1
      expect(await textsOf(root, note)).toEqual(isWhole ? ['A', 'B'] : ['A'])
      await keep(root, note, 'C')
      expect(await textsOf(root, note)).toEqual(isWhole ? ['A', 'B', 'C'] : ['A', 'C'])
    }
  })

  it.each([
    ['zero bytes at the end', (log: Buffer) => Buffer.concat([log, Buffer.alloc(512)])],
    ['a line of another program', (log: Buffer) => Buffer.concat([Buffer.from('{"a":1}\n'), log])],
    [
      'bytes that are no text',
      (log: Buffer) => Buffer.concat([log, Buffer.from([0xff, 0xfe, 10])]),
    ],
  ])('is read all the same with %s', async (_, damage) => {
    const root = makeFolder()
    const file = join(root, logPath(logOf(note)))
    await keep(root, note, 'A')
    writeFileSync(file, damage(readFileSync(file)))
    await keep(root, note, 'B')
    expect(await textsOf(root, note)).toEqual(['A', 'B'])
  })

  it('says which text cannot be read, and never gives another one', async () => {
    const root = makeFolder()
    await keep(root, note, 'A')
    const file = join(root, textPath(sha256Of('A')))
    for (const damaged of [readFileSync(file).subarray(0, 9), Buffer.alloc(40), Buffer.from('A')]) {
      writeFileSync(file, damaged)
      await expect(readText(root, sha256Of('A'))).rejects.toMatchObject({ code: 'storage' })
    }
  })

  it('does not follow a log that goes round in a circle', async () => {
    const root = makeFolder()
    await keep(root, note, 'A')
    const log = logOf(note)
    appendFileSync(
      join(root, logPath(log)),
      `${JSON.stringify({ n: 2, continues: log, until: 2 })}\n`,
    )
    expect((await textsOf(root, note))[0]).toBe('A')
  })
})

it('keeps a text once, compressed, however many versions have it', async () => {
  const root = makeFolder()
  const long = 'A sentence that is long enough to matter. '.repeat(250)
  for (const known of [note, nameless, { path: 'a.md', id: 'A' }]) await keep(root, known, long)
  const folder = join(root, '.attache/history/texts', sha256Of(long).slice(0, 2))
  expect(readdirSync(folder)).toEqual([`${sha256Of(long)}.gz`])
  expect(readFileSync(join(folder, `${sha256Of(long)}.gz`)).length).toBeLessThan(500)
})

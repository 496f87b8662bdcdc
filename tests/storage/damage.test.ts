import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNotebook } from '../../electron/storage/open-notebook'
import { filesIn, makeFolder } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')
const fixture = resolve(import.meta.dirname, '../../data/fixtures/format-1')
const files = [
  'notebook.json',
  'claims.json',
  'relations.json',
  'mentions.json',
  'sources/lind2020bridge.passages.json',
]

/** What may have happened to a JSON file, by name. */
function damagesOf(whole: Buffer): [string, Buffer][] {
  // Without its last line end a file is still whole.
  const most = whole.toString('latin1').trimEnd().length
  const lengths = Array.from({ length: Math.ceil(most / 16) }, (_, index) => index * 16)
  const data = JSON.parse(whole.toString('utf8')) as Record<string, unknown>
  const list = Object.keys(data).find((key) => Array.isArray(data[key])) ?? 'name'
  const json = (value: unknown) => Buffer.from(JSON.stringify(value))
  return [
    ...lengths.map((length): [string, Buffer] => [
      `cut off after ${length} bytes`,
      whole.subarray(0, length),
    ]),
    ['only zero bytes', Buffer.alloc(whole.length)],
    ['zero bytes behind it', Buffer.concat([whole, Buffer.alloc(512)])],
    ['zero bytes from the middle on', Buffer.concat([whole.subarray(0, 90), Buffer.alloc(400)])],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
    ['a list', json([data])],
    ['a text', json('text')],
    ['a number', json(7)],
    ['null', json(null)],
    ['JSON of another program', json({ version: 3, vaults: { a: { path: '/x' } } })],
    ['the wrong type inside', json({ ...data, [list]: { oops: true } })],
    ['a format that is no number', json({ ...data, format: 'one' })],
    ['a merge that was not finished', Buffer.concat([Buffer.from('<<<<<<< HEAD\n'), whole])],
    ['the file twice', Buffer.concat([whole, whole])],
  ]
}

const cases = files.flatMap((path) =>
  damagesOf(readFileSync(join(fixture, path))).map(
    ([damage, bytes]) => [path, damage, bytes] as const,
  ),
)

describe('a damaged file', () => {
  it('was damaged in at least 150 ways', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })

  it.each(files)('never keeps the notebook from opening, nor is it changed: %s', async (path) => {
    const root = makeFolder()
    cpSync(fixture, root, { recursive: true })
    const sound = filesIn(root, true)
    const { state: whole } = await openNotebook(root, at)
    for (const [, damage, bytes] of cases.filter(([of]) => of === path)) {
      writeFileSync(join(root, path), bytes)
      const { state, readOnly } = await openNotebook(root, at)
      expect(readOnly, damage).toBeNull()
      const named = state.damage.map(({ where, message }) => ({ path: where.path, message }))
      expect(
        named.map((problem) => problem.path),
        damage,
      ).toContain(path)
      expect(
        named.every(({ message }) => /[.!?]$/.test(message)),
        damage,
      ).toBe(true)
      expect([...state.records.keys()], damage).toEqual([...whole.records.keys()])
      expect(readFileSync(join(root, path)).equals(bytes), damage).toBe(true)
      const others = Object.entries(filesIn(root, true)).filter(([each]) => each !== path)
      expect(Object.fromEntries(others), damage).toEqual(
        Object.fromEntries(Object.entries(sound).filter(([each]) => each !== path)),
      )
    }
  })

  it.each(files)('of a newer program is not opened, and not changed: %s', async (path) => {
    const root = makeFolder()
    cpSync(fixture, root, { recursive: true })
    const newer = readFileSync(join(root, path), 'utf8').replace('"format": 1', '"format": 2')
    writeFileSync(join(root, path), newer)
    await expect(openNotebook(root, at)).rejects.toMatchObject({ code: 'newer-format' })
    expect(readFileSync(join(root, path), 'utf8')).toBe(newer)
  })
})

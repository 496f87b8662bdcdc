import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../electron/storage/create-notebook'
import { openNotebook } from '../../electron/storage/open-notebook'
import { AppError } from '../../shared/model/failure'
import { filesIn, fingerprintOf, folderWith, makeFolder } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')
const data = resolve(import.meta.dirname, '../../data')

const manifest = (more: object = {}) =>
  JSON.stringify({ format: 1, id: 'n1', name: 'Nb', created: at.toISOString(), ...more })

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(AppError)
  return failure as AppError
}

async function damageIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith(files)
  const before = fingerprintOf(folder)
  const { state } = await openNotebook(folder, at)
  expect(fingerprintOf(folder)).toEqual(before)
  return state.damage.map(({ code, where }) => ({ code, ...where }))
}

describe('opening a folder', () => {
  it('reads records, passages, claims and relations, and changes nothing at all', async () => {
    const folder = makeFolder()
    cpSync(join(data, 'fixtures/format-1'), folder, { recursive: true, preserveTimestamps: true })
    const before = fingerprintOf(folder)
    const { state, readOnly } = await openNotebook(folder, at)
    expect(fingerprintOf(folder)).toEqual(before)
    expect(readOnly).toBeNull()
    expect(state.damage).toEqual([])
    expect([...state.records.keys()]).toEqual(
      Object.keys(filesIn(folder))
        .filter((path) => path.endsWith('.md'))
        .sort(),
    )
    expect(state.claims.size).toBeGreaterThan(0)
    expect(state.relations.size).toBeGreaterThan(0)
    expect([...state.passages.keys()]).toEqual(['sources/lind2020bridge.md'])
  })

  it('opens any folder of Markdown, as it is', async () => {
    const folder = folderWith({
      'A.md': 'a',
      'deep/er/B.MD': '---\nkind: entity\ntype: person\n---\nb',
      'picture.png': new Uint8Array([0, 1, 2]),
      '.obsidian/app.json': '{}',
      '.trash/C.md': 'c',
    })
    const before = fingerprintOf(folder)
    const { state } = await openNotebook(folder, at)
    expect(fingerprintOf(folder)).toEqual(before)
    expect([...state.records.values()].map(({ path, kind }) => [path, kind])).toEqual([
      ['A.md', 'note'],
      ['deep/er/B.MD', 'entity'],
    ])
    expect(state.damage).toEqual([])
    expect(state.entityTypes.map(({ id }) => id)).toContain('facility')
  })

  it('reads texts byte for byte', async () => {
    const text = '\uFEFF---\r\ntitle: X\r\n---\r\nCRLF\r\nno end'
    const { state } = await openNotebook(folderWith({ 'a.md': text }), at)
    expect(state.records.get('a.md')?.text).toBe(text)
  })

  it('says what is wrong with a folder that cannot be opened', async () => {
    const folder = folderWith({ 'a.md': '' })
    expect(await failureOf(openNotebook(join(folder, 'gone'), at))).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`“${join(folder, 'gone')}”`) as unknown,
    })
    expect(await failureOf(openNotebook(join(folder, 'a.md'), at))).toMatchObject({
      code: 'not-a-notebook',
      message: expect.stringContaining('is a file') as unknown,
    })
  })

  it.each(['notebook.json', 'claims.json', 'sources/a.passages.json'])(
    'refuses a newer format of %s and writes nothing',
    async (path) => {
      const newer = JSON.stringify({ format: 2, claims: {}, passages: 'another shape' })
      const folder = folderWith({ 'notebook.json': manifest(), 'sources/a.md': '', [path]: newer })
      const before = fingerprintOf(folder)
      const failure = await failureOf(openNotebook(folder, at))
      expect(failure.code).toBe('newer-format')
      expect(failure.message).toContain(`“${path}”`)
      expect(fingerprintOf(folder)).toEqual(before)
    },
  )

  it.each([
    'notebook.json',
    'claims.json',
    'relations.json',
    'mentions.json',
    'sources/a.passages.json',
  ])('opens the rest where %s is broken, whatever is wrong with it', async (path) => {
    const broken = [
      '',
      '{',
      '[]',
      'null',
      '\0\0\0',
      '{"format":1',
      '{"app":"other"}',
      '"x"',
      '\n{a',
    ]
    for (const text of broken) {
      const damage = await damageIn({ 'notes/n.md': 'kept', [path]: text })
      expect(damage, text).toMatchObject([{ code: 'json-broken', path }])
    }
  })

  it('names the line on which a JSON file breaks', async () => {
    const damage = await damageIn({ 'claims.json': '{\n  "format": 1,\n  "claims": [}\n' })
    expect(damage).toEqual([{ code: 'json-broken', path: 'claims.json', line: 3 }])
  })

  it('opens a manifest that was cut off at any place', async () => {
    const whole = `${JSON.stringify(JSON.parse(manifest()), null, 2)}\n`
    for (let length = 0; length < whole.length; length += 8) {
      const folder = folderWith({ 'notebook.json': whole.slice(0, length), 'a.md': 'kept' })
      const { state } = await openNotebook(folder, at)
      expect(state.records.get('a.md')?.text).toBe('kept')
    }
  })

  it('reports entries that are wrong and files that are no text', async () => {
    const claim = { id: 'c-a', text: 'A', created: at.toISOString(), updated: at.toISOString() }
    const claims = [claim, { ...claim, text: '' }, { id: 'c-b' }, 7, { ...claim, id: 'c-c' }]
    const damage = await damageIn({
      'claims.json': JSON.stringify({ format: 1, claims }),
      'binary.md': new Uint8Array([35, 0, 1, 2]),
      'latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      'utf16.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
      'back\\slash.md': '',
    })
    expect(damage).toEqual([
      { code: 'file-unreadable', path: 'back\\slash.md' },
      { code: 'file-unreadable', path: 'binary.md' },
      { code: 'text-encoding', path: 'latin.md' },
      { code: 'text-encoding', path: 'utf16.md' },
      { code: 'item-invalid', path: 'claims.json', claim: 'c-a' },
      { code: 'item-invalid', path: 'claims.json', claim: 'c-b' },
      { code: 'item-invalid', path: 'claims.json' },
    ])
  })

  it('does not follow links out of the folder and does not wait for a pipe', async () => {
    const outside = folderWith({ 'secret.md': 'secret' })
    const folder = folderWith({ 'a.md': 'a', 'sub/b.md': 'b' })
    symlinkSync(join(outside, 'secret.md'), join(folder, 'out.md'))
    symlinkSync(outside, join(folder, 'outside'))
    symlinkSync('..', join(folder, 'sub/loop'))
    symlinkSync('nowhere.md', join(folder, 'dangling.md'))
    symlinkSync('a.md', join(folder, 'inside.md'))
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    const { state } = await openNotebook(folder, at)
    expect([...state.records].map(([path, { text }]) => [path, text])).toEqual([
      ['a.md', 'a'],
      ['inside.md', 'a'],
      ['sub/b.md', 'b'],
    ])
    expect(state.damage.map(({ where }) => where.path).sort()).toEqual([
      'dangling.md',
      'out.md',
      'pipe.md',
    ])
  })

  it('does not reach objects through a key __proto__', async () => {
    await openNotebook(
      folderWith({ 'claims.json': '{"format":1,"claims":[],"__proto__":{"polluted":1}}' }),
      at,
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('survives JSON that is nested beyond all reason', async () => {
    const deep = `{"format":1,"claims":[],"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const { state } = await openNotebook(folderWith({ 'claims.json': deep, 'a.md': '' }), at)
    expect(state.records.size).toBe(1)
  })

  it('sweeps the temporary files of programs that are gone, and no others', async () => {
    const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    const { temporaryName } = await import('../../electron/storage/temporary-name')
    const ofGone = temporaryName().replace(`-${process.pid}-`, `-${gone}-`)
    const ofParent = temporaryName().replace(`-${process.pid}-`, `-${process.ppid}-`)
    const folder = folderWith({
      [`notes/${ofGone}`]: '',
      [`notes/${ofParent}`]: '',
      'notes/a.md': '',
    })
    await openNotebook(folder, at)
    expect(Object.keys(filesIn(folder, true))).toEqual([`notes/${ofParent}`, 'notes/a.md'])
  })
})

describe('creating a notebook', () => {
  it('makes the folder and what says what it is', async () => {
    const folder = join(makeFolder(), 'deep/er/My notebook')
    const root = await createNotebook(folder, 'My notebook', at)
    expect(Object.keys(filesIn(root, true))).toEqual(['notebook.json'])
    const { state } = await openNotebook(root, at)
    expect(state.manifest).toMatchObject({ format: 1, name: 'My notebook' })
    expect(state.damage).toEqual([])
  })

  it('takes an empty folder, and one in which only the system left something', async () => {
    const folder = folderWith({ '.DS_Store': 'x' })
    await createNotebook(folder, 'N', at)
    expect(existsSync(join(folder, 'notebook.json'))).toBe(true)
  })

  it('refuses a folder with files, and a file', async () => {
    const folder = folderWith({ 'a.md': 'mine' })
    const before = fingerprintOf(folder)
    expect(await failureOf(createNotebook(folder, 'N', at))).toMatchObject({ code: 'conflict' })
    expect(await failureOf(createNotebook(join(folder, 'a.md'), 'N', at))).toMatchObject({
      code: 'conflict',
    })
    expect(await failureOf(createNotebook(join(folder, 'a.md/n'), 'N', at))).toMatchObject({
      code: 'conflict',
    })
    expect(fingerprintOf(folder)).toEqual(before)
  })
})

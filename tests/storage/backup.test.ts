import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../electron/storage/backup'
import { Cancelled } from '../../electron/storage/long-work'
import { restoreBackup } from '../../electron/storage/restore-backup'
import { addFiles, filesIn, folderWith, makeFolder } from './support/folder'

const text = (words: string) => new TextEncoder().encode(words)

const notebook = {
  'notebook.json': '{"format": 1}',
  'notes/Größe – ü.md': 'Words.\n'.repeat(100_000),
  'notes/Empty.md': '',
  'attachments/a.png': new Uint8Array(600_000).map((_, index) => (index * 7919) % 251),
  '.attache/history/logs/a.jsonl': 'kept',
  '.attache/trash/2020/notes/Old.md': 'old',
  '.obsidian/app.json': '{}',
}

describe('a backup', () => {
  it('has every byte of the notebook, and gives it back', async () => {
    const root = folderWith(notebook)
    addFiles(root, {
      '.attache/cache/index': 'x',
      '.attache/lock.json': 'x',
      '.attache/journal/a.json': 'x',
    })
    symlinkSync('/etc/passwd', join(root, 'notes/link.md'))
    const place = makeFolder()
    const made = await makeBackup(root, join(place, 'Backup.zip'))
    expect(made.files).toBe(Object.keys(notebook).length)
    expect(Object.keys(filesIn(place, true))).toEqual(['Backup.zip'])
    const back = await restoreBackup(made.path, join(place, 'Back'))
    const files = filesIn(back, true)
    expect(Object.keys(files).sort()).toEqual(Object.keys(notebook).sort())
    for (const path of Object.keys(notebook)) {
      expect(readFileSync(join(back, path)).equals(readFileSync(join(root, path))), path).toBe(true)
    }
  })

  it('cannot lie in the notebook, and an old one stays when a new one fails', async () => {
    const root = folderWith(notebook)
    await expect(makeBackup(root, join(root, 'notes/b.zip'))).rejects.toMatchObject({
      code: 'conflict',
    })
    const place = folderWith({ 'b.zip': 'old' })
    await expect(makeBackup(join(root, 'gone'), join(place, 'b.zip'))).rejects.toThrow()
    expect(filesIn(place, true)).toEqual({ 'b.zip': 'old' })
  })
})

/** An archive in which one name was replaced by another of the same length. */
function renamed(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.md': text('a'), [from]: text('b') }))
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) bytes.write(to, at)
  return bytes
}

/** Sets a field of the first directory entry. */
function withField(offset: number, write: (bytes: Buffer, at: number) => void): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.md': text('a'.repeat(1000)), 'b.md': text('b') }))
  write(bytes, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset)
  return bytes
}

const bomb = zipSync({ 'bomb.md': new Uint8Array(200_000_000) }, { level: 9 })

const hostile: Readonly<Record<string, Uint8Array>> = {
  'a path that climbs out': zipSync({ '../out.md': text('x') }),
  'a path that climbs out from within': zipSync({ 'notes/../../out.md': text('x') }),
  'an absolute path': zipSync({ '/tmp/out.md': text('x') }),
  'a drive': zipSync({ 'C:/out.md': text('x') }),
  'a backslash': zipSync({ '..\\out.md': text('x') }),
  'a zero byte in a name': renamed('notes/XX.md', 'notes/X\0.md'),
  'two files of one name': renamed('b.md', 'a.md'),
  'two names that differ in case': zipSync({ 'notes/A.md': text('1'), 'notes/a.md': text('2') }),
  'two names that differ in form': zipSync({ '\u00e9.md': text('1'), 'e\u0301.md': text('2') }),
  'a file that is also a folder': zipSync({ a: text('1'), 'a/b.md': text('2') }),
  'a link': withField(38, (bytes, at) => bytes.writeUInt32LE((0o120777 << 16) >>> 0, at)),
  'an encrypted file': withField(8, (bytes, at) => bytes.writeUInt16LE(1, at)),
  'another way of packing': withField(10, (bytes, at) => bytes.writeUInt16LE(93, at)),
  'a wrong sum': withField(16, (bytes, at) => bytes.writeUInt32LE(1, at)),
  'a size that is a lie': withField(24, (bytes, at) => bytes.writeUInt32LE(10, at)),
  'packed bytes beyond the end': withField(20, (bytes, at) => bytes.writeUInt32LE(0xfffffff0, at)),
  'a file that swells': bomb,
  'more entries than can be': Buffer.from([
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
    255,
    ...Array<number>(10).fill(0),
  ]),
  'nothing of a zip': text('not a zip at all, but long enough to look for an end'),
  'an empty file': new Uint8Array(),
  'half an archive': bomb.subarray(0, bomb.length / 2),
}

describe('an archive that is not to be trusted', () => {
  it.each(Object.entries(hostile))('is refused whole: %s', async (_, bytes) => {
    const place = makeFolder()
    const zip = join(place, 'in/a.zip')
    addFiles(place, { 'in/a.zip': bytes })
    const error: unknown = await restoreBackup(zip, join(place, 'in/out/Book')).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ code: 'storage' })
    expect((error as Error).message).toContain('nothing was unpacked')
    expect(Object.keys(filesIn(place, true))).toEqual(['in/a.zip'])
    expect(existsSync(join(place, 'in/out/Book'))).toBe(false)
  })

  it('never replaces what is there', async () => {
    const place = folderWith({ 'Book/mine.md': 'mine' })
    writeFileSync(join(place, 'a.zip'), zipSync({ 'a.md': text('a') }))
    for (const folder of ['Book', 'Book/mine.md']) {
      await expect(restoreBackup(join(place, 'a.zip'), join(place, folder))).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    expect(filesIn(join(place, 'Book'))).toEqual({ 'mine.md': 'mine' })
  })
})

describe('a backup that is made while the notebook is worked on', () => {
  it('holds the notebook as it was when it began', async () => {
    const root = folderWith({
      ...notebook,
      'notes/Zoo.md': 'before',
      '.attache/trash/2020/notes/Zebra.md': 'in the trash',
      '.attache/history/logs/z.jsonl': 'one\n',
    })
    const place = makeFolder()
    let hold: (paths: readonly string[]) => void = () => undefined
    let isChanged = false
    const made = await makeBackup(root, join(place, 'Backup.zip'), {
      onBegin: (given) => (hold = given),
      onProgress: () => {
        if (isChanged) return
        isChanged = true
        hold(['notes/Zoo.md', 'notes/Zebra.md', 'notes/Never.md'])
        writeFileSync(join(root, 'notes/Zoo.md'), 'after')
        rmSync(join(root, '.attache/trash/2020/notes/Zebra.md'))
        rmSync(join(root, '.attache/trash/2020/notes/Old.md'))
        appendFileSync(join(root, '.attache/history/logs/z.jsonl'), 'two\n')
      },
    })
    const files = filesIn(await restoreBackup(made.path, join(place, 'Back')), true)
    expect(files['notes/Zoo.md']).toBe('before')
    expect(files['.attache/trash/2020/notes/Zebra.md']).toBe('in the trash')
    expect(files['.attache/history/logs/z.jsonl']).toBe('one\n')
    expect(Object.keys(files)).not.toContain('.attache/trash/2020/notes/Old.md')
    expect(made.files).toBe(Object.keys(files).length)
  })

  it('tells how far it is, and leaves nothing when it is stopped', async () => {
    const root = folderWith(notebook)
    const place = folderWith({ 'Backup.zip': 'an older one' })
    const told: number[] = []
    const abort = new AbortController()
    const onProgress = (done: number, total: number) => {
      told.push(done / total)
      if (told.length === 3) abort.abort()
    }
    const work = { signal: abort.signal, onProgress }
    await expect(makeBackup(root, join(place, 'Backup.zip'), work)).rejects.toThrow(Cancelled)
    expect(told).toHaveLength(3)
    expect(filesIn(place, true)).toEqual({ 'Backup.zip': 'an older one' })
  })

  it('is unpacked in the same way', async () => {
    const place = makeFolder()
    const { path } = await makeBackup(folderWith(notebook), join(place, 'Backup.zip'))
    const abort = new AbortController()
    const told: number[] = []
    const onProgress = (done: number, total: number) => {
      told.push(done / total)
      if (done > 0) abort.abort()
    }
    const work = { signal: abort.signal, onProgress }
    await expect(restoreBackup(path, join(place, 'Back'), work)).rejects.toThrow(Cancelled)
    expect(Object.keys(filesIn(place, true))).toEqual(['Backup.zip'])
    await restoreBackup(path, join(place, 'Back'), {
      onProgress: (done, all) => told.push(done / all),
    })
    expect(told.at(-1)).toBe(1)
  })
})

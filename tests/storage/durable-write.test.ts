import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '../../electron/storage/durable-write'
import { AppError } from '../../shared/model/failure'
import { filesIn, folderWith, makeFolder } from './support/folder'

describe('the durable writer', () => {
  it('writes a new file, and replaces one', async () => {
    const folder = makeFolder()
    await writeDurably(join(folder, 'a.md'), 'first')
    expect(filesIn(folder, true)).toEqual({ 'a.md': 'first' })
    await writeDurably(join(folder, 'a.md'), 'second')
    expect(filesIn(folder, true)).toEqual({ 'a.md': 'second' })
  })

  it('writes any bytes', async () => {
    const folder = makeFolder()
    const path = join(folder, 'a.md')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        await writeDurably(path, bytes)
        expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the rights of the file it replaces', async () => {
    const folder = folderWith({ 'a.md': 'old' })
    chmodSync(join(folder, 'a.md'), 0o640)
    await writeDurably(join(folder, 'a.md'), 'new')
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
  })

  it.each([
    ['another text', 'older', 'old', 'a.md'],
    ['a text where none should be', null, 'old', 'a.md'],
    ['no file where there should be one', 'old', undefined, 'b.md'],
  ])('replaces only what it may: %s stays', async (_, replacing, left, name) => {
    const folder = folderWith({ 'a.md': 'old' })
    const write = (expected: string | null) =>
      writeDurably(join(folder, name), 'new', name, { replacing: expected })
    await expect(write(replacing)).rejects.toMatchObject({ code: 'conflict' })
    expect(filesIn(folder, true)).toEqual({ 'a.md': 'old' })
    await write(left ?? null)
    expect(filesIn(folder, true)[name]).toBe('new')
  })

  it('never mixes two texts that are written at once', async () => {
    const folder = makeFolder()
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000))
    await Promise.all(texts.map((text) => writeDurably(join(folder, 'a.md'), text)))
    expect(texts).toContain(filesIn(folder, true)['a.md'])
    expect(Object.keys(filesIn(folder, true))).toEqual(['a.md'])
  })

  it.each([
    ['a name that is too long', `${'ä'.repeat(200)}.md`, 'its name is too long'],
    ['a folder that is not there', 'gone/a.md', 'its folder is not there any more'],
    ['a folder in the place of the file', 'folder', 'is not an ordinary file'],
  ])('tells %s in a sentence and leaves nothing behind', async (_, name, words) => {
    const folder = folderWith({ 'a.md': 'old' })
    mkdirSync(join(folder, 'folder'))
    const failure = await writeDurably(join(folder, name), 'new', name).catch((e: unknown) => e)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'storage' })
    expect((failure as AppError).message).toContain(words)
    expect((failure as AppError).message).toContain(`“${name}”`)
    expect(filesIn(folder, true)).toEqual({ 'a.md': 'old' })
  })

  it('takes no notice of a temporary file of another process', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, '.attache-tmp-1-00000000-x-1'), 'half')
    await writeDurably(join(folder, 'a.md'), 'new')
    expect(filesIn(folder, true)).toEqual({
      '.attache-tmp-1-00000000-x-1': 'half',
      'a.md': 'new',
    })
    expect(lstatSync(join(folder, 'a.md')).isFile()).toBe(true)
  })
})

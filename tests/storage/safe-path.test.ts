import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, realPathInside } from '../../electron/storage/safe-path'
import { folderWith, makeFolder } from './support/folder'

const leavesNotebook = 'leads out of the notebook'

describe('paths inside the notebook', () => {
  it('finds what is there and what can be made', () => {
    const root = folderWith({ 'notes/a.md': '' })
    expect(realPathInside(root, 'notes/a.md')).toBe(join(root, 'notes/a.md'))
    expect(realPathInside(root, 'notes/new/b.md')).toBe(join(root, 'notes/new/b.md'))
  })

  it.each([
    '../a.md',
    'notes/../../a.md',
    'notes/..',
    '/etc/passwd',
    './a.md',
    'a//b.md',
    '',
    'a\0.md',
    'notes\\..\\..\\a.md',
    '..\\a.md',
  ])('refuses %j', (path) => {
    expect(() => realPathInside(folderWith({ 'notes/a.md': '' }), path)).toThrow(leavesNotebook)
  })

  it('follows links that stay inside', () => {
    const root = folderWith({ 'notes/a.md': '' })
    symlinkSync('a.md', join(root, 'notes/link.md'))
    symlinkSync('notes', join(root, 'folder'))
    expect(realPathInside(root, 'notes/link.md')).toBe(join(root, 'notes/a.md'))
    expect(realPathInside(root, 'folder/a.md')).toBe(join(root, 'notes/a.md'))
    expect(realPathInside(root, 'folder/new.md')).toBe(join(root, 'notes/new.md'))
  })

  it('refuses links that lead out, to nothing, or in a circle', () => {
    const outside = folderWith({ 'secret.md': 'secret' })
    const root = makeFolder()
    symlinkSync(join(outside, 'secret.md'), join(root, 'file.md'))
    symlinkSync(outside, join(root, 'folder'))
    symlinkSync('folder', join(root, 'twice'))
    symlinkSync(join(outside, 'not-yet.md'), join(root, 'dangling.md'))
    symlinkSync('loop.md', join(root, 'loop.md'))
    expect(() => realPathInside(root, 'file.md')).toThrow(leavesNotebook)
    expect(() => realPathInside(root, 'folder/secret.md')).toThrow(leavesNotebook)
    expect(() => realPathInside(root, 'folder/new.md')).toThrow(leavesNotebook)
    expect(() => realPathInside(root, 'twice/new.md')).toThrow(leavesNotebook)
    expect(() => realPathInside(root, 'dangling.md')).toThrow(leavesNotebook)
    expect(() => realPathInside(root, 'loop.md')).toThrow('in a circle')
  })

  it('does not take a folder for another whose name begins alike', () => {
    expect(isInside('/home/nb', '/home/nb2/a.md')).toBe(false)
    expect(isInside('/home/nb', '/home/nb/a.md')).toBe(true)
    expect(isInside('/', '/a.md')).toBe(true)
  })

  it('never leads out, whatever is asked for', () => {
    const root = makeFolder()
    mkdirSync(join(root, 'notes'))
    symlinkSync('/', join(root, 'notes/out'))
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'notes', 'out', '%2e%2e', '...', '~', 'C:', '\u2024\u2024'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '\\'), (parts, slash) => {
        let real: string
        try {
          real = realPathInside(root, parts.join(slash))
        } catch {
          return
        }
        expect(isInside(realpathSync(root), real)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { whyNotWritable } from '../../electron/storage/why-not-writable'
import { folderWith } from './support/folder'
import { protect } from './support/protected'

describe('whether a record can be saved', () => {
  it('is said before anything is typed, and follows the rights of the file', () => {
    const root = folderWith({ 'notes/A.md': 'a', 'notes/B.md': 'b' })
    expect(whyNotWritable(root, 'notes/A.md')).toBeNull()
    const free = protect(join(root, 'notes/A.md'))
    expect(whyNotWritable(root, 'notes/A.md')).toBe(
      '“notes/A.md” cannot be changed, because this user account is not permitted to do so. It can be read and copied. ' +
        'Change the permissions of the file or its folder, or ask the person who owns them.',
    )
    expect(whyNotWritable(root, 'notes/B.md')).toBeNull()
    free()
    expect(whyNotWritable(root, 'notes/A.md')).toBeNull()
  })

  it('depends on the folder too, because a file is replaced in it', () => {
    const root = folderWith({ 'notes/A.md': 'a' })
    protect(join(root, 'notes'))
    expect(whyNotWritable(root, 'notes/A.md')).toMatch(/cannot be changed/)
  })

  it('is no question of rights where the file is gone or leads out', () => {
    const root = folderWith({ 'A.md': 'a' })
    mkdirSync(join(root, 'notes'))
    symlinkSync('/etc/hostname', join(root, 'notes/Out.md'))
    expect(whyNotWritable(root, 'notes/Gone.md')).toMatch(/not there any more/)
    expect(whyNotWritable(root, 'notes/Out.md')).toMatch(/leads out of the notebook/)
  })
})

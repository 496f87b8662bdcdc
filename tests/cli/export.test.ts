import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../electron/storage/content-hash'
import { filesIn, fingerprintOf, folderWith, makeFolder } from '../storage/support/folder'
import { copyOf, documentOf, theProgram } from './attache'

const attache = theProgram()
const title = 'The week of 10 February'

describe('export', () => {
  it.each([title, `dossiers/${title}.md`])(
    'writes the dossier “%s” and leaves the notebook alone',
    async (name) => {
      const notebook = copyOf('sample-notebook')
      const before = fingerprintOf(notebook)
      const out = join(makeFolder(), 'week.md')
      const run = await attache(
        'export',
        notebook,
        name,
        '--out',
        out,
        '--format',
        'markdown',
        '--json',
      )
      expect(run.code).toBe(0)
      const text = readFileSync(out, 'utf8')
      expect(documentOf(run)).toEqual({
        path: out,
        bytes: Buffer.byteLength(text),
        sha256: sha256Of(text),
      })
      expect(text).toMatch(new RegExp(`^# ${title}\n`))
      expect(text).toContain('\n[^c-malley-call]: ')
      expect(fingerprintOf(notebook)).toEqual(before)
    },
  )

  it('gives the same bytes again, and replaces an older file', async () => {
    const folder = folderWith({ 'a.md': 'older' })
    const notebook = copyOf('sample-notebook')
    await attache('export', notebook, title, '--out', join(folder, 'a.md'))
    await attache('export', copyOf('sample-notebook'), title, '--out', join(folder, 'b.md'))
    const { 'a.md': one, 'b.md': other } = filesIn(folder, true)
    expect(one).not.toBe('older')
    expect(other).toBe(one)
    expect(Object.keys(filesIn(folder, true))).toEqual(['a.md', 'b.md'])
  })

  it('tells what it wrote, and that there is something to look at', async () => {
    const out = join(makeFolder(), 'week.md')
    const { code, stdout, stderr } = await attache(
      'export',
      copyOf('sample-notebook'),
      title,
      '--out',
      out,
    )
    expect(code).toBe(0)
    expect(stdout).toBe(`“${title}” was written to ${out} (${readFileSync(out).length} bytes).\n`)
    expect(stderr).toContain('attache check')
  })
})

describe('export that cannot be done', () => {
  it.each([
    ['pdf', '--format'],
    ['obsidian', '--flavour'],
  ])('tells that %s is planned', async (value, option) => {
    const out = join(makeFolder(), 'x.md')
    const run = await attache(
      'export',
      copyOf('sample-notebook'),
      title,
      '--out',
      out,
      option,
      value,
    )
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/^attaché: .*planned.*\n$/)
    expect(existsSync(out)).toBe(false)
  })

  it('tells a format that is none', async () => {
    const run = await attache('export', 'x', title, '--out', 'y', '--format', 'stone')
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('attache export NOTEBOOK')
  })

  it.each(['Robert Malley', 'Nothing of the kind'])('finds no dossier “%s”', async (name) => {
    const out = join(makeFolder(), 'x.md')
    const run = await attache('export', copyOf('sample-notebook'), name, '--out', out, '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`There is no dossier “${name}”`)
    expect(existsSync(out)).toBe(false)
  })

  it('makes no folder that is not there', async () => {
    const folder = makeFolder()
    const out = join(folder, 'gone', 'x.md')
    const run = await attache('export', copyOf('sample-notebook'), title, '--out', out, '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('folder is not there')
    expect(filesIn(folder, true)).toEqual({})
  })

  it('replaces no folder', async () => {
    const out = makeFolder()
    const run = await attache('export', copyOf('sample-notebook'), title, '--out', out, '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(out)
    expect(filesIn(out, true)).toEqual({})
  })

  it.each(['notes/Start here.md', 'new.md'])(
    'writes nothing into the notebook: %s',
    async (path) => {
      const notebook = copyOf('sample-notebook')
      const before = fingerprintOf(notebook)
      const link = join(makeFolder(), 'link')
      symlinkSync(notebook, link)
      for (const folder of [notebook, link]) {
        const run = await attache('export', notebook, title, '--out', join(folder, path), '--json')
        expect(run).toMatchObject({ code: 1, stdout: '' })
        expect(run.stderr).toContain('lies in the notebook')
      }
      expect(fingerprintOf(notebook)).toEqual(before)
    },
  )
})

import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../electron/storage/content-hash'
import { addFiles, filesIn, fingerprintOf, folderWith } from '../storage/support/folder'
import { copyOf, documentOf, theProgram, type Run } from './attache'

const attache = theProgram()

interface Report {
  imported: { kind: string; title: string; path: string }[]
  skipped: { path: string; reason: string }[]
}

function reportOf(run: Run): Report {
  return documentOf(run) as Report
}

const article = [
  'Envoys before the deadline',
  'By Jane Roe',
  '18 February 2021',
  'The first calls were made before the week was over.',
  'Nobody said what had been agreed.',
].join('\n\n')

describe('import of a folder', () => {
  const vault = {
    'Home.md': '---\naliases: [start]   # mine\n---\r\n[[Daily/Monday]] and [[Ada]]\r\n',
    'Daily/Monday.md': '\uFEFFNo final newline',
    'People/Ada.md': '---\nkind: entity\ntype: person\n---\nSomebody.\n',
    'Reading/Roe 2021.md':
      '---\ntype: article-newspaper # from a library\ntitle: A view\nauthor: [{family: Roe, given: Jane}]\nissued: 2021\nDOI: 10.1/x\n---\nHer words.\n',
    'article.txt': article,
    'broken.md': '---\na: [\n---\nStill a note.\n',
    'bytes.md': 'a\0b',
    'latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
    'picture.png': 'not a text',
    'paper.pdf': '%PDF',
    '.obsidian/plugin.md': 'not mine',
    '.hidden.md': 'not mine',
  }

  it('takes in every text, keeps bytes and folders, and names what it leaves', async () => {
    const folder = folderWith(vault)
    symlinkSync('/etc/hostname', join(folder, 'elsewhere.md'))
    const before = fingerprintOf(folder)
    const notebook = copyOf('empty-notebook')
    const run = await attache('import', notebook, folder, '--json')
    const { imported, skipped } = reportOf(run)

    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(fingerprintOf(folder)).toEqual(before)
    expect(imported).toEqual([
      { kind: 'note', title: 'Monday', path: 'notes/Daily/Monday.md' },
      { kind: 'note', title: 'Home', path: 'notes/Home.md' },
      { kind: 'entity', title: 'Ada', path: 'entities/People/Ada.md' },
      { kind: 'source', title: 'A view', path: 'sources/roe2021view.md' },
      { kind: 'source', title: 'Envoys before the deadline', path: 'sources/roe2021envoys.md' },
      { kind: 'note', title: 'broken', path: 'notes/broken.md' },
    ])
    const files = filesIn(notebook)
    expect(files['notes/Home.md']).toBe(vault['Home.md'])
    expect(files['notes/Daily/Monday.md']).toBe(vault['Daily/Monday.md'])
    expect(files['entities/People/Ada.md']).toBe(vault['People/Ada.md'])
    expect(files['notes/broken.md']).toBe(vault['broken.md'])
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      [join(folder, 'bytes.md')]: expect.stringContaining('zero bytes') as string,
      [join(folder, 'elsewhere.md')]: expect.stringContaining('link') as string,
      [join(folder, 'latin.txt')]: expect.stringContaining('UTF-8') as string,
      [join(folder, 'paper.pdf')]: expect.stringContaining('planned') as string,
      [join(folder, 'picture.png')]: expect.stringContaining('Markdown') as string,
    })
    expect(documentOf(await attache('links', notebook, '--json'))).toMatchObject({
      resolved: [
        { target: 'Daily/Monday', to: 'notes/Daily/Monday.md' },
        { target: 'Ada', to: 'entities/People/Ada.md' },
      ],
      unresolved: [],
    })
  })

  it('takes nothing in twice', async () => {
    const folder = folderWith({ 'Home.md': 'Mine.\n', 'article.txt': article })
    const notebook = copyOf('empty-notebook')
    await attache('import', notebook, folder)
    const before = filesIn(notebook)
    const run = await attache('import', notebook, folder, '--json')
    expect(run.code).toBe(1)
    expect(reportOf(run)).toEqual({
      imported: [],
      skipped: [
        {
          path: join(folder, 'Home.md'),
          reason: expect.stringContaining('notes/Home.md') as string,
        },
        {
          path: join(folder, 'article.txt'),
          reason: expect.stringContaining('sources/roe2021envoys.md') as string,
        },
      ],
    })
    expect(filesIn(notebook)).toEqual(before)
  })

  it('gives files of one name each a place of their own', async () => {
    const folder = folderWith({ 'a.md': 'one', 'a.markdown': 'two', 'A.MD': 'three' })
    const notebook = copyOf('empty-notebook')
    const { imported } = reportOf(await attache('import', notebook, folder, '--json'))
    const paths = imported.map(({ path }) => path.toLowerCase())
    expect(new Set(paths)).toEqual(new Set(['notes/a.md', 'notes/a 2.md', 'notes/a 3.md']))
  })

  it('goes round a file of the notebook that cannot be read', async () => {
    const notebook = copyOf('empty-notebook')
    addFiles(notebook, { 'notes/Home.md': 'a\0b' })
    const { imported } = reportOf(
      await attache('import', notebook, folderWith({ 'Home.md': 'Mine.\n' }), '--json'),
    )
    expect(imported.map(({ path }) => path)).toEqual(['notes/Home 2.md'])
    expect(filesIn(notebook)['notes/Home.md']).toBe('a\0b')
  })

  it('leaves a file that is too large', async () => {
    const folder = folderWith({ 'small.md': 'Mine.\n', 'huge.md': '' })
    truncateSync(join(folder, 'huge.md'), 101 * 1024 * 1024)
    const run = await attache('import', copyOf('empty-notebook'), folder, '--json')
    const { imported, skipped } = reportOf(run)
    expect(imported.map(({ path }) => path)).toEqual(['notes/small.md'])
    expect(skipped).toEqual([
      { path: join(folder, 'huge.md'), reason: expect.stringContaining('100 MB') as string },
    ])
  })

  it('does not take the notebook into itself', async () => {
    const notebook = copyOf('empty-notebook')
    addFiles(notebook, { 'notes/Mine.md': 'Mine.\n' })
    const before = filesIn(notebook)
    const { imported, skipped } = reportOf(await attache('import', notebook, notebook, '--json'))
    expect(imported).toEqual([])
    expect(skipped.map(({ path }) => path)).toContain(join(notebook, 'notes/Mine.md'))
    expect(filesIn(notebook)).toEqual(before)
  })
})

describe('import --as', () => {
  it('makes a source of a text, with its record, its key and its hash', async () => {
    const folder = folderWith({ 'calls.md': article })
    const notebook = copyOf('empty-notebook')
    const file = join(folder, 'calls.md')
    const { imported } = reportOf(
      await attache('import', notebook, file, '--as', 'source', '--json'),
    )
    const path = 'sources/roe2021envoys.md'
    expect(imported).toEqual([{ kind: 'source', title: 'Envoys before the deadline', path }])
    expect(documentOf(await attache('show', notebook, path, '--json'))).toMatchObject({
      key: 'roe2021envoys',
      id: expect.any(String) as string,
      body: article,
      textSha256: sha256Of(article),
      frontMatter: {
        title: 'Envoys before the deadline',
        author: [{ family: 'Roe', given: 'Jane' }],
        issued: '2021-02-18',
        captured: { sha256: sha256Of(article), from: 'calls.md' },
      },
    })
  })

  it('gives each source a key of its own', async () => {
    const folder = folderWith({ 'a.txt': article, 'b.txt': `${article}\n\nCorrected.` })
    const notebook = copyOf('empty-notebook')
    const { imported } = reportOf(await attache('import', notebook, folder, '--json'))
    expect(imported.map(({ path }) => path)).toEqual([
      'sources/roe2021envoys.md',
      'sources/roe2021envoysb.md',
    ])
  })

  it('keeps every byte of a note, and its name', async () => {
    const text = '---\nkind: note\nunknown: {a: 1} # kept\n---\r\nWords\r\n'
    const folder = folderWith({ 'Some name.md': text, 'plain.txt': 'Plain.' })
    const notebook = copyOf('empty-notebook')
    await attache('import', notebook, folder, '--as', 'note')
    expect(filesIn(notebook)['notes/Some name.md']).toBe(text)
    expect(filesIn(notebook)['notes/plain.md']).toBe('Plain.')
  })

  it('keeps what a described source says about itself, and adds what is missing', async () => {
    const described = '---\nkind: source\ntitle: A view # hers\nmine: kept\n---\nHer words.\n'
    const folder = folderWith({ 'roe.md': described })
    const notebook = copyOf('empty-notebook')
    await attache('import', notebook, folder)
    const text = filesIn(notebook)['sources/roe.md']
    expect(text).toContain('title: A view # hers\nmine: kept\n')
    expect(text).toContain(`sha256: ${sha256Of('Her words.\n')}`)
    const { problems } = documentOf(await attache('check', notebook, '--json')) as {
      problems: { code: string }[]
    }
    expect(problems.map(({ code }) => code)).toEqual(['source-ungraded'])
  })

  it('finds the title of a source that says only that it is one', async () => {
    const folder = folderWith({ 'x.md': '---\nkind: source\n---\n\n# A view\n\nHer words.\n' })
    const { imported } = reportOf(
      await attache('import', copyOf('empty-notebook'), folder, '--json'),
    )
    expect(imported).toEqual([{ kind: 'source', title: 'A view', path: 'sources/x.md' }])
  })

  it('captures a text that only looks as if it had front matter', async () => {
    const text = '---\nnot: a record\n---\n\nThe words.\n'
    const notebook = copyOf('empty-notebook')
    await attache('import', notebook, join(folderWith({ 'x.txt': text }), 'x.txt'))
    const [path] = Object.keys(filesIn(notebook)).filter(
      (name) => name.startsWith('sources/') && name.endsWith('.md'),
    )
    expect(documentOf(await attache('show', notebook, path!, '--json'))).toMatchObject({
      body: text,
      textSha256: sha256Of(text),
    })
  })

  it('leaves out an id that another record has', async () => {
    const notebook = copyOf('sample-notebook')
    const [id] = (
      documentOf(await attache('list', notebook, 'notes', '--json')) as { id: string }[]
    ).map((note) => note.id)
    const folder = folderWith({ 'Copy.md': `---\nid: ${id}\ntags: [a]\n---\nAnother text.\n` })
    await attache('import', notebook, folder)
    expect(filesIn(notebook)['notes/Copy.md']).toBe('---\ntags: [a]\n---\nAnother text.\n')
  })
})

describe('import that cannot be done', () => {
  it('tells that a path is not there, and takes nothing in', async () => {
    const folder = folderWith({ 'a.md': 'one' })
    const notebook = copyOf('empty-notebook')
    const before = filesIn(notebook)
    const run = await attache('import', notebook, folder, join(folder, 'gone.md'), '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('gone.md')
    expect(filesIn(notebook)).toEqual(before)
  })

  it('tells that a form is planned', async () => {
    const run = await attache('import', copyOf('empty-notebook'), 'paper.pdf', '--json')
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/^attaché: “paper\.pdf”.*planned.*\n$/)
  })

  it('tells a reader what was taken in and what was not', async () => {
    const folder = folderWith({ 'Home.md': 'Mine.\n', 'bytes.md': '\0' })
    mkdirSync(join(folder, 'empty'))
    const { code, stdout } = await attache('import', copyOf('empty-notebook'), folder)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^One file was taken in:\nnote {2}notes\/Home\.md {2}Home\n\nOne file was not:\n.*bytes\.md: /,
    )
  })
})

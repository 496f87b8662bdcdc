import { describe, expect, it } from 'vitest'
import { filesIn, fingerprintOf, folderWith, makeFolder } from '../storage/support/folder'
import { copyOf, documentOf, theProgram } from './attache'

const attache = theProgram()

/** A small notebook in which every kind of link stands once. */
const smallNotebook = {
  'notes/First.md':
    '---\ntags: [a]\n---\n\n[[Second]] and [[nowhere]]\n\n[[the minister]] [@roe2021]\n',
  'notes/Second.md': 'No front matter.\n',
  'entities/Ada Roe.md': '---\ntype: person\nambiguous: [the minister]\n---\n',
  'entities/Max Doe.md': '---\ntype: person\nambiguous: [the minister]\n---\n',
  'sources/roe2021.md': '---\ntitle: A view\nreliability: B\n---\nSome words.\n',
}

describe('commands that only tell something', () => {
  it.each([
    ['list', 'notes'],
    ['list', 'sources'],
    ['list', 'entities'],
    ['list', 'claims'],
    ['list', 'relations'],
    ['list', 'dossiers'],
    ['show', 'Robert Malley'],
    ['show', 'desk2021calls'],
    ['show', 'c-malley-call'],
    ['links'],
    ['mentions'],
    ['mentions', '--entity', 'Robert Malley'],
    ['check'],
    ['stats'],
  ])('%s %s changes no byte and prints one document, or text', async (command, ...more) => {
    const notebook = copyOf('sample-notebook')
    const before = fingerprintOf(notebook)
    const asText = await attache(command, notebook, ...more)
    const asJson = await attache(command, notebook, ...more, '--json')
    expect(fingerprintOf(notebook)).toEqual(before)
    expect(documentOf(asJson)).toBeTypeOf('object')
    expect(asText.stdout.length).toBeGreaterThan(20)
    expect(asText.stdout).not.toMatch(/cli:|undefined|\[object/)
    expect([asText.code, asJson.code]).toEqual(command === 'check' ? [1, 1] : [0, 0])
    expect([asText.stderr, asJson.stderr]).toEqual(['', ''])
  })
})

describe('list', () => {
  it.each(['notes', 'sources', 'entities', 'claims', 'relations', 'dossiers'])(
    'names %s with id, title and path',
    async (kind) => {
      const items = documentOf(await attache('list', copyOf('sample-notebook'), kind, '--json'))
      expect(items).toContainEqual(
        expect.objectContaining({
          id: expect.any(String) as string,
          title: expect.stringMatching(/./) as string,
          path: expect.stringMatching(/\.(md|json)$/) as string,
        }),
      )
    },
  )

  it('is empty where there is nothing', async () => {
    const run = await attache('list', copyOf('empty-notebook'), 'claims', '--json')
    expect(documentOf(run)).toEqual([])
    expect(run.code).toBe(0)
  })
})

describe('show', () => {
  it('gives a record with its links from both ends, at lines of the file', async () => {
    const notebook = folderWith(smallNotebook)
    expect(documentOf(await attache('show', notebook, 'first', '--json'))).toMatchObject({
      kind: 'note',
      path: 'notes/First.md',
      frontMatter: { tags: ['a'] },
      links: [
        { target: 'Second', to: 'notes/Second.md', line: 5 },
        { target: 'nowhere', to: null, line: 5 },
        { target: 'the minister', to: null, line: 7 },
        { target: '@roe2021', to: 'sources/roe2021.md', line: 7 },
      ],
    })
    expect(documentOf(await attache('show', notebook, 'A view', '--json'))).toMatchObject({
      kind: 'source',
      key: 'roe2021',
      passages: [],
      backlinks: [{ from: 'notes/First.md', line: 7 }],
    })
  })

  it('gives the passages of a source with their states', async () => {
    const shown = await attache('show', copyOf('sample-notebook'), 'desk2021partners', '--json')
    const { passages } = documentOf(shown) as { passages: { state: string }[] }
    const states = new Set(passages.map(({ state }) => state))
    expect(states).toEqual(new Set(['exact', 'moved', 'lost']))
  })

  it('gives a claim with its evidence', async () => {
    const shown = await attache('show', copyOf('sample-notebook'), 'c-malley-call', '--json')
    expect(documentOf(shown)).toMatchObject({
      kind: 'claim',
      id: 'c-malley-call',
      standing: { origins: 1 },
    })
  })

  it('names what a name may mean, and guesses nothing', async () => {
    const run = await attache('show', folderWith(smallNotebook), 'the minister', '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('entities/Ada Roe.md, entities/Max Doe.md')
  })

  it('tells that there is no such record', async () => {
    const run = await attache('show', folderWith(smallNotebook), 'Third', '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('“Third”')
  })
})

describe('links', () => {
  it('sorts every link by what becomes of it', async () => {
    const run = await attache('links', folderWith(smallNotebook), '--json')
    const from = 'notes/First.md'
    expect(documentOf(run)).toEqual({
      resolved: [
        { from, target: 'Second', to: 'notes/Second.md', line: 5 },
        { from, target: '@roe2021', to: 'sources/roe2021.md', line: 7 },
      ],
      unresolved: [{ from, target: 'nowhere', line: 5 }],
      ambiguous: [{ from, target: 'the minister', line: 7 }],
    })
  })
})

describe('mentions', () => {
  const notebook = () =>
    folderWith({
      ...smallNotebook,
      'notes/Third.md':
        '---\r\na: b\r\n---\r\nOne\r\n\r\nAda\r\nRoe and the minister, [[Ada Roe]].\r\n',
    })

  it('gives words and offsets of the file, whom they mean, and what is known of it', async () => {
    const folder = notebook()
    const found = documentOf(await attache('mentions', folder, '--json'))
    const at = { in: 'notes/Third.md' }
    expect(found).toEqual([
      {
        ...{ in: 'notes/First.md', start: 31, end: 43, text: 'the minister', state: 'ambiguous' },
        ...{ entity: null, candidates: ['Ada Roe', 'Max Doe'] },
      },
      { ...at, entity: 'Ada Roe', start: 7, end: 15, text: 'Ada\r\nRoe', state: 'detected' },
      {
        ...{ ...at, start: 20, end: 32, text: 'the minister', state: 'ambiguous' },
        ...{ entity: null, candidates: ['Ada Roe', 'Max Doe'] },
      },
      { ...at, entity: 'Ada Roe', start: 36, end: 43, text: 'Ada Roe', state: 'linked' },
    ])
    const body = filesIn(folder)['notes/Third.md']!.split('---\r\n')[2]!
    for (const { in: path, start, end, text } of found as {
      in: string
      start: number
      end: number
      text: string
    }[])
      if (path === at.in) expect(body.slice(start, end)).toBe(text)
  })

  it('gives those of one entity, in lines for a reader', async () => {
    const one = await attache('mentions', notebook(), '--entity', 'Max Doe')
    expect(one.stdout).toBe(
      '2 mentions:\nnotes/First.md:7  the minister  Ada Roe / Max Doe  may mean any of these\nnotes/Third.md:7  the minister  Ada Roe / Max Doe  may mean any of these\n',
    )
    const none = await attache('mentions', notebook(), '--entity', 'Second')
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toContain('is not an entity')
  })
})

describe('check', () => {
  it('is content with a notebook in which nothing is wrong', async () => {
    const run = await attache('check', copyOf('empty-notebook'), '--json')
    expect(documentOf(run)).toEqual({ problems: [] })
    expect(run.code).toBe(0)
  })

  it('names code, place and sentence of every problem', async () => {
    const run = await attache('check', folderWith(smallNotebook), '--json')
    const { problems } = documentOf(run) as { problems: { code: string }[] }
    expect(run.code).toBe(1)
    expect(problems.map(({ code }) => code)).toEqual(['link-unresolved', 'link-ambiguous'])
    expect(problems[0]).toEqual({
      code: 'link-unresolved',
      where: expect.objectContaining({ path: 'notes/First.md', line: 5 }) as object,
      message: expect.stringContaining('“nowhere”') as string,
    })
  })

  it('names a broken file and goes on', async () => {
    const notebook = folderWith({ ...smallNotebook, 'claims.json': '{"format": 1,\n"claims": [' })
    const { problems } = documentOf(await attache('check', notebook, '--json')) as {
      problems: { code: string; where: object }[]
    }
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'json-broken', where: { path: 'claims.json', line: 2 } }),
    )
    expect(problems).toHaveLength(3)
  })
})

describe('stats', () => {
  it('counts what is there', async () => {
    const notebook = folderWith(smallNotebook)
    const bytes = Object.values(smallNotebook).reduce(
      (sum, text) => sum + Buffer.byteLength(text),
      0,
    )
    expect(documentOf(await attache('stats', notebook, '--json'))).toMatchObject({
      path: notebook,
      notes: 2,
      sources: 1,
      entities: 2,
      claims: 0,
      dossiers: 0,
      links: 4,
      problems: 2,
      bytes,
    })
  })
})

describe('a notebook that cannot be read whole', () => {
  it('names the broken file beside the result', async () => {
    const notebook = folderWith({ ...smallNotebook, 'notes/Bytes.md': 'a\0b' })
    const run = await attache('list', notebook, 'notes', '--json')
    expect(documentOf(run)).toHaveLength(2)
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('“notes/Bytes.md”')
  })

  it.each(['list', 'check', 'stats', 'links'])(
    '%s tells that there is no such folder',
    async (command) => {
      const missing = `${makeFolder()}/gone`
      const run = await attache(
        command,
        missing,
        ...(command === 'list' ? ['notes'] : []),
        '--json',
      )
      expect(run).toMatchObject({ code: 1, stdout: '' })
      expect(run.stderr).toContain(`There is no folder “${missing}”.`)
    },
  )

  it('refuses one of a newer version and leaves it alone', async () => {
    const manifest = '{"format":2,"id":"x","name":"y","created":"2026-01-01T00:00:00.000Z"}'
    const notebook = folderWith({ 'notebook.json': manifest })
    const run = await attache('stats', notebook, '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('newer version')
    expect(filesIn(notebook, true)).toEqual({ 'notebook.json': manifest })
  })

  it('shows no control characters in a terminal', async () => {
    const notebook = folderWith({ 'notes/A.md': '---\ntitle: "red \\e[31m"\n---\n' })
    const { stdout } = await attache('list', notebook, 'notes')
    expect(stdout).toBe('red ⟦U+001B⟧[31m  notes/A.md\n')
  })
})

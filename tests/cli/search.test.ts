import { describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { fingerprintOf, folderWith } from '../storage/support/folder'

const notebook = () =>
  folderWith({
    'notes/Talks.md': 'The **talks** on inspections in Vienna.\n',
    'notes/Other.md': 'Nothing of it.\n',
    'notes/Broken.md': '---\ntitle: {{title}}\n\tx: @y\n---\nThe talks went on.\n',
    'sources/roe2021.md':
      '---\ntitle: Talks\npublisher: Post\n---\nOne.\n\nMore on talks and inspections.\n',
  })

async function found(...argv: string[]) {
  const { code, stdout, stderr } = await run(['search', notebook(), ...argv, '--json'])
  return { code, stderr, document: JSON.parse(stdout) as unknown }
}

describe('search', () => {
  it('gives results, best first, with the words around', async () => {
    const { code, document } = await found('talks inspections')
    expect(code).toBe(0)
    expect(document).toMatchObject({
      total: 2,
      hits: [
        { kind: 'note', title: 'Talks', path: 'notes/Talks.md', line: 1 },
        {
          kind: 'source',
          title: 'Talks',
          path: 'sources/roe2021.md',
          snippet: 'More on talks and inspections.',
          paragraph: 2,
        },
      ],
    })
  })

  it('finds the text of a file whose front matter cannot be read', async () => {
    const { document } = await found('"talks went"')
    expect(document).toMatchObject({ total: 1, hits: [{ path: 'notes/Broken.md' }] })
  })

  it('keeps to a limit and counts all', async () => {
    const { document } = await found('talks', '--limit', '1')
    expect(document).toMatchObject({ total: 3, hits: [{}] })
    expect((await run(['search', notebook(), 'talks', '--limit', 'many'])).code).toBe(2)
  })

  it('says what it took for something else, and what it did not understand', async () => {
    expect((await found('inspektions')).stderr).toContain('“inspektions”')
    expect((await found('talks kind:paper')).stderr).toContain('“paper”')
    expect((await found('talks')).stderr).toBe('')
  })

  it('tells a reader the same and changes nothing', async () => {
    const folder = notebook()
    const before = fingerprintOf(folder)
    const { stdout } = await run(['search', folder, 'vienna'])
    expect(stdout).toBe(
      'One result:\n\nNote  Talks\n  notes/Talks.md\n  The talks on inspections in Vienna.\n',
    )
    expect(fingerprintOf(folder)).toEqual(before)
    expect((await run(['search', folder, 'nowhere'])).stdout).toBe('Nothing was found.\n')
  })
})

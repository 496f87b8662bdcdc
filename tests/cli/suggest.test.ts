import { describe, expect, it } from 'vitest'
import { fingerprintOf, folderWith } from '../storage/support/folder'
import { documentOf, theProgram } from './attache'

const attache = theProgram()

const text =
  'The Harbour Safety Board (HSB) met Ada Lindqvist in Lima. The HSB agreed; Lindqvist left.\n'
const notebook = () =>
  folderWith({
    'sources/roe2021.md': `---\ntitle: A view\n---\n${text}`,
    'entities/Lima.md': '---\ntype: place\n---\n',
    'entities/Lindqvist.md': '---\ntype: person\n---\n',
  })

describe('suggest', () => {
  it('gives what a source names and has no card, as one document', async () => {
    const folder = notebook()
    const before = fingerprintOf(folder)
    const run = await attache('suggest', folder, 'A view', '--json')
    expect(documentOf(run)).toEqual({
      entities: [
        {
          name: 'Harbour Safety Board',
          type: 'organisation',
          forms: ['Harbour Safety Board', 'HSB'],
          count: 3,
        },
        { name: 'Ada Lindqvist', type: 'person', forms: ['Ada Lindqvist', 'Lindqvist'], count: 2 },
      ],
      dates: [],
    })
    expect([run.code, run.stderr]).toEqual([0, ''])
    expect(fingerprintOf(folder)).toEqual(before)
  })

  it('tells a reader the same, and which card it may be', async () => {
    const { stdout } = await attache('suggest', notebook(), 'roe2021')
    expect(stdout).toBe(
      '2 possible entities:\n3 ×  organisation  Harbour Safety Board  HSB\n2 ×  person        Ada Lindqvist         Lindqvist; perhaps the card “Lindqvist”\n',
    )
  })

  it('is content with a text that names nobody', async () => {
    const folder = folderWith({ 'notes/n.md': 'Nothing at all.\n' })
    expect(documentOf(await attache('suggest', folder, 'n', '--json'))).toEqual({
      entities: [],
      dates: [],
    })
    expect((await attache('suggest', folder, 'gone')).code).toBe(1)
  })
})

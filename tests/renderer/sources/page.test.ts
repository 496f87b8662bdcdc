import { describe, expect, it } from 'vitest'
import type { PassageView } from '../../../shared/ipc/views'
import { paragraphsOf } from '../../../shared/markdown/paragraphs'
import { lostOnes, neighbour, pageOf } from '../../../renderer/sources/reader/page'

const text = `# Envoys before the deadline

The first line of a text that was broken to a certain width
goes on here.

- one
- two

## Later ##

The end.`

function passage(id: string, exact: string): PassageView {
  const start = text.indexOf(exact)
  return {
    passage: {
      id,
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: 1 },
      textSha256: '0'.repeat(64),
      unique: true,
      created: '2026-01-31T09:00:00.000Z',
      comment: '',
    },
    source: 'sources/desk2021envoys.md',
    key: 'desk2021envoys',
    state: start === -1 ? 'lost' : 'exact',
    position: start === -1 ? null : { start, end: start + exact.length },
    paragraph: 1,
    claims: [],
    relations: [],
    usedIn: [],
  }
}

const shownIn = (blocks: ReturnType<typeof pageOf>) =>
  blocks.map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(''))

describe('a page of a source', () => {
  const passages = [
    passage('p-end', 'The end.'),
    passage('p-gone', 'lost'),
    passage('p-one', 'one'),
  ]
  const blocks = pageOf(text, paragraphsOf(text), passages)

  it('shows headings without their marks and everything else as it is', () => {
    expect(shownIn(blocks)).toEqual([
      'Envoys before the deadline',
      'The first line of a text that was broken to a certain width\ngoes on here.',
      '- one\n- two',
      'Later',
      'The end.',
    ])
  })

  it('refills lines that were broken to a width, and leaves lines that were meant', () => {
    expect(blocks.map(({ isRefilled }) => isRefilled)).toEqual([true, true, false, true, true])
  })

  it('puts a passage beside the block in which it begins', () => {
    const beside = blocks.map((block) => block.passages.map((view) => view.passage.id))
    expect(beside).toEqual([[], [], ['p-one'], [], ['p-end']])
  })

  it('keeps lost passages apart', () => {
    expect(lostOnes(passages).map((view) => view.passage.id)).toEqual(['p-gone'])
  })

  it('goes from passage to passage in the order of the text', () => {
    expect(neighbour(passages, null, 1)?.passage.id).toBe('p-one')
    expect(neighbour(passages, 'p-one', 1)?.passage.id).toBe('p-end')
    expect(neighbour(passages, 'p-end', 1)).toBeNull()
    expect(neighbour(passages, null, -1)?.passage.id).toBe('p-end')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertItem, moveItem, outlineOf, removeItem } from '../../../shared/dossier/outline'

const body = [
  'An opening\nof two lines.',
  '## First *contacts*',
  '![[First contacts, February]]',
  '![[c-malley-call]]',
  '![[desk2021#^p-1]]',
  '![[Robert Malley]]',
  '![[desk2021]]',
  '```dossier\npart: timeline\n```',
  '### Code',
  '```\n\n# not a heading\n\n```',
  'Text with ![[c-malley-call]] in it.',
].join('\n\n')

const kinds = new Map<string, 'entity' | 'source'>([
  ['Robert Malley', 'entity'],
  ['desk2021', 'source'],
])

function outline(text: string) {
  return outlineOf(text, (target) => kinds.get(target) ?? 'note')
}

/** Bodies with all that makes dividing them hard. */
const anyBody = fc
  .array(
    fc.constantFrom(
      '# One',
      'Text',
      '> quote',
      '- item',
      '![[Note]]',
      '```',
      '```dossier',
      'part: check',
      '~~~',
      '> ```',
      '    indented',
      '',
      '',
      '  ',
      '\t',
    ),
    { maxLength: 16 },
  )
  .map((lines) => lines.join('\n'))

describe('an outline', () => {
  it('names every block of the body', () => {
    expect(outline(body).map(({ kind, level, label }) => [kind, level, label])).toEqual([
      ['prose', 0, 'An opening of two lines.'],
      ['heading', 2, 'First contacts'],
      ['note', 2, 'First contacts, February'],
      ['claim', 2, 'c-malley-call'],
      ['quotation', 2, 'desk2021#^p-1'],
      ['entity', 2, 'Robert Malley'],
      ['source', 2, 'desk2021'],
      ['generated', 2, 'timeline'],
      ['heading', 3, 'Code'],
      ['prose', 3, '# not a heading'],
      ['prose', 3, 'Text with in it.'],
    ])
  })

  it('is the whole body', () => {
    fc.assert(
      fc.property(anyBody, (text) => {
        const items = outlineOf(text)
        const whole = items.map(({ start, end }) => text.slice(start, end)).join('')
        expect(whole).toBe(items.length === 0 ? '' : text)
        expect(items.length > 0 || text.trim() === '').toBe(true)
        expect(items.map(({ index }) => index)).toEqual([...items.keys()])
      }),
    )
  })
})

describe('moving an item', () => {
  it('changes places and leaves the gaps', () => {
    expect(moveItem('# A\n\nText\n\n\n![[B]]\n', 2, 0)).toBe('![[B]]\n\n# A\n\n\nText\n')
    expect(moveItem('# A\n\nText\n\n\n![[B]]\n', 0, 1)).toBe('Text\n\n# A\n\n\n![[B]]\n')
  })

  it('does nothing where there is nothing to move, or no place for it', () => {
    for (const [from, to] of [
      [5, 0],
      [0, 5],
      [0, -1],
    ] as const) {
      expect(moveItem('A\n\nB', from, to)).toBe('A\n\nB')
    }
  })

  it('never lets an open code block swallow what follows', () => {
    expect(moveItem('A\n\n```\ncode', 1, 0)).toBe('A\n\n```\ncode')
  })

  it('is taken back by moving back, to the byte', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(12), fc.nat(12), (text, from, to) => {
        const there = moveItem(text, from, to)
        expect(moveItem(there, to, from)).toBe(text)
        expect(outlineOf(there)).toHaveLength(outlineOf(text).length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('inserting and removing an item', () => {
  it('sets it off with blank lines', () => {
    expect(insertItem('A\n\nB\n', 1, '![[C]]\n')).toBe('A\n\n![[C]]\n\nB\n')
    expect(insertItem('A\n\nB\n', 2, '![[C]]')).toBe('A\n\nB\n\n![[C]]\n')
    expect(insertItem('', 0, '![[C]]')).toBe('![[C]]\n')
  })

  it('is taken back by removing, to the byte', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(12), (text, at) => {
        const { length } = outlineOf(text)
        const index = Math.min(at, length)
        fc.pre(length > 0 && outlineOf(insertItem(text, index, '![[C]]')).length === length + 1)
        expect(removeItem(insertItem(text, index, '![[C]]'), index)).toBe(text)
      }),
    )
  })

  it('leaves the body as it is where there is no such item', () => {
    expect(removeItem('A\n', 3)).toBe('A\n')
  })
})

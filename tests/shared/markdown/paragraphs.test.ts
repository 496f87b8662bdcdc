import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, paragraphNumberAt, paragraphsOf } from '../../../shared/markdown/paragraphs'

function shown(text: string): [number | null, string][] {
  return paragraphsOf(text).map(({ number, start, end }) => [number, text.slice(start, end)])
}

describe('paragraphsOf', () => {
  it('numbers the blocks between blank lines', () => {
    expect(shown('\n\nOne line.\nstill one.\n \t\nTwo.\n\n\nThree.\n')).toEqual([
      [1, 'One line.\nstill one.'],
      [2, 'Two.'],
      [3, 'Three.'],
    ])
  })

  it('does not number headings', () => {
    expect(shown('# Title\nText.\n\n## Part\n\nMore.\n\nUnder\n-----\nLast.')).toEqual([
      [null, '# Title'],
      [1, 'Text.'],
      [null, '## Part'],
      [2, 'More.'],
      [null, 'Under\n-----'],
      [3, 'Last.'],
    ])
  })

  it.each([
    ['Envoys before the deadline', null],
    ['A sentence.', 1],
    ['A question?”', 1],
    ['He said: “Yes.”', 1],
    ['The “deal”', null],
    ['To be continued…', 1],
    ['x'.repeat(120), null],
    ['x'.repeat(121), 1],
    ['two\nlines', 1],
    ['#hashtag', null],
  ])('reads the first block %j as a title or not', (block, number) => {
    const [first] = paragraphsOf(`${block}\n\nText.`)
    expect(first?.number).toBe(number)
    expect(first?.isHeading).toBe(number === null)
  })

  it('takes only the first block for a title', () => {
    expect(shown('Title\n\nBy somebody')).toEqual([
      [null, 'Title'],
      [1, 'By somebody'],
    ])
  })

  it('leaves out nothing but blank lines, and counts up without gaps', () => {
    const unit = fc.constantFrom('a', 'b.', '#', ' ', '\n', '\n\n', '# ', '---')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const paragraphs = paragraphsOf(text)
        let end = 0
        for (const paragraph of paragraphs) {
          expect(text.slice(end, paragraph.start).trim()).toBe('')
          expect(text.slice(paragraph.start, paragraph.end)).not.toMatch(/^\n|\n$|^$/)
          end = paragraph.end
        }
        expect(text.slice(end).trim()).toBe('')
        const numbers = paragraphs.flatMap(({ number }) => number ?? [])
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      }),
    )
  })
})

describe('paragraphNumberAt', () => {
  it('knows the paragraph of a place, and none in headings and between', () => {
    const text = '# T\n\nOne.\n\n\nTwo.'
    const paragraphs = paragraphsOf(text)
    const at = (offset: number) => paragraphNumberAt(paragraphs, offset)
    expect([at(0), at(5), at(9), at(10), at(12), at(16), at(99)]).toEqual([
      null,
      1,
      1,
      null,
      2,
      2,
      null,
    ])
  })
})

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  — … !', 0],
    ['The envoy’s well-known 1,000 words.', 5],
    ['Ляшко пришёл', 2],
    ['中国外交部', 5],
    ['马朝旭 met Malley', 5],
    ['한국 정부', 2],
    ['e\u0301tude', 1],
  ])('counts %j', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})

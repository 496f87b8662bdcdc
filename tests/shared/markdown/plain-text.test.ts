import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingsOf } from '../../../shared/markdown/headings'
import { findLinks } from '../../../shared/markdown/links'
import { plainText, snippetAround } from '../../../shared/markdown/plain-text'

describe('plainText', () => {
  it.each([
    ['# Title\n\nSome *words* and **more**.\n', 'Title Some words and more.'],
    ['[[Robert Malley|the envoy]] met [[people/Ma Zhaoxu]].', 'the envoy met Ma Zhaoxu.'],
    ['See [[JCPOA#Annex I]], [[Note#^x1]], [[#Here]].', 'See JCPOA, Annex I, Note, Here.'],
    ['He called [@okafor, para. 3].', 'He called.'],
    ['He called[^c-call] on Wednesday [^1].', 'He called on Wednesday.'],
    ['![[JCPOA]] ![[c-call]] ![[key#^p-1]]', 'JCPOA key'],
    ['- one\n- [ ] two\n  - three\n', 'one two three'],
    ['> [!note] Mind\n> this', 'Mind this'],
    ['| a | b |\n| - | - |\n| [[A\\|x]] | d |', 'a b x d'],
    ['[words](https://example.org) ![a map](map.png) `code`', 'words a map code'],
    ['x<b>y</b> <!-- z -->', 'xy'],
    ['```js\nlet a\n```', 'let a'],
    ['a\\*b  \nc', 'a*b c'],
    ['', ''],
  ])('takes the words of %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words)
  })
})

describe('snippetAround', () => {
  const around = (body: string, words: string, length?: number) =>
    snippetAround(body, body.indexOf(words), body.indexOf(words) + words.length, length)

  it('shows the words around a link, without marks', () => {
    const body = 'One.\n\nThe *first* calls went to [[Robert Malley]] in February.\n\nTwo.'
    expect(around(body, '[[Robert Malley]]')).toBe(
      'The first calls went to Robert Malley in February.',
    )
  })

  it('cuts between words', () => {
    const body = `${'before '.repeat(40)}[[Malley]] ${'after '.repeat(40)}`
    expect(around(body, '[[Malley]]', 40)).toBe('…before before Malley after after…')
  })

  it('shows the place of a mark that has no words', () => {
    expect(around('He called[^c-call] on Wednesday.', '[^c-call]')).toBe('He called on Wednesday.')
  })

  it('keeps the words of the link where there is hardly room for anything else', () => {
    expect(around('😀😀a[[A]]word a', '[[A]]', 10)).toContain('aAword')
  })

  it('keeps to the length and to the words of the body', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'word ', ' ', '\n', '*', '[[A]]', '😀', 'é'),
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (body, length) => {
        for (const { start, end } of findLinks(body)) {
          const snippet = snippetAround(body, start, end, length)
          expect(snippet.length).toBeLessThanOrEqual(length + 2)
          expect(snippet).toContain('A')
          expect(snippet).not.toMatch(/[\uE000-\uE002]|\n/)
        }
      }),
    )
  })
})

describe('headingsOf', () => {
  it('lists headings with level, words and line', () => {
    const body = '# One *more*\n\n```\n# code\n```\n\nTwo\n---\n\n- x\n\n  ### In a list ###\n'
    expect(headingsOf(body)).toEqual([
      { level: 1, text: 'One more', start: 2, line: 1 },
      { level: 2, text: 'Two', start: body.indexOf('Two'), line: 7 },
      { level: 3, text: 'In a list', start: body.indexOf('In a'), line: 12 },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proseOfNote, proseOfSource } from '../../../shared/mentions/prose'
import { shownWords } from '../../../shared/mentions/shown-words'

function proseIn(body: string, kind: 'note' | 'source' = 'note'): string {
  const { stretches } = kind === 'note' ? proseOfNote(body) : proseOfSource(body)
  return stretches.map(({ start, end }) => body.slice(start, end)).join('|')
}

describe('where names are looked for', () => {
  it.each([
    ['a `Iran` b', 'a | b'],
    ['a ``x ` Iran`` b', 'a | b'],
    ['a `Iran b', 'a `Iran b'],
    ['```\nIran\n```\nthen', 'then'],
    ['    Iran\n\nthen', 'then'],
    ['<!-- Iran -->\n\na', 'a'],
    ['a <!-- Iran --> b', 'a | b'],
    ['a <b title="Iran">c</b>', 'a |c'],
    ['2 < Iran > 1', '2 < Iran > 1'],
    ['a [[Iran]] b', 'a | b'],
    ['a [[Iran|the state]], b', 'a |, b'],
    ['a [@iran2020, p. 3] b', 'a | b'],
    ['a @iran2020 b', 'a | b'],
    ['a [^c-iran] b[^1]', 'a | b'],
    ['see [Iran](https://x.org/Iran) b', 'see [Iran]| b'],
    ['see [Iran](<Iran note.md> "Iran") b', 'see [Iran]| b'],
    ['see [Iran][iran] b', 'see [Iran]| b'],
    ['![Iran](iran.png) b', '![Iran]| b'],
    ['[iran]: https://x.org/Iran "Iran"\n[b]: c\nthen', 'then'],
    ['a https://x.org/Iran, Iran', 'a | Iran'],
    ['(www.iran.example) b', '(|) b'],
    ['<https://x.org/Iran> b', ' b'],
    ['write to desk@iran.example now', 'write to | now'],
    ['#iran and # Iran', ' and # Iran'],
    ['# Iran\n\n- Iran\n\n> Iran', 'Iran|Iran|Iran'],
    ['| Iran | b |\n|---|---|\n| c | Iran |', ' Iran | b |---|---| c | Iran '],
    ['|\n|\nIran', '|\n|\nIran'],
    ['\\[[Iran]] and \\`Iran\\`', '\\[[Iran]] and \\`Iran\\`'],
    ['[a] Iran (b) [c', '[a] Iran (b) [c'],
  ])('%j', (body, prose) => {
    expect(proseIn(body)).toBe(prose)
  })

  it('takes a captured text as it stands, but for addresses', () => {
    expect(proseIn('    `Iran` [[Iran]] <Iran> #Iran', 'source')).toBe(
      '    `Iran` [[Iran]] <Iran> #Iran',
    )
    expect(proseIn('see [Iran](https://x.org/Iran), www.x.org/Iran', 'source')).toBe(
      'see [Iran]|, ',
    )
    expect(proseIn('a ]( b', 'source')).toBe('a ]( b')
  })

  it('tells the words of ordinary links, and links to records', () => {
    const body = 'a [b](c) [[Iran|the state]] ![[Rome]] [@k] [[key#^p-1]]'
    const { links, linkTexts } = proseOfNote(body)
    expect(linkTexts.map(({ start, end }) => body.slice(start, end))).toEqual(['[b'])
    const shown = links.map((link) => shownWords(body, link))
    expect(shown.map(({ start, end }) => body.slice(start, end))).toEqual(['the state', 'Rome'])
  })

  it.each([
    ['[[Iran]]', 'Iran'],
    ['[[ Iran | the state ]]', 'the state'],
    ['[[Iran\\|the state]]', 'the state'],
    ['[[Iran#History]]', 'Iran'],
    ['[[entities/places/Iran|]]', 'Iran'],
    ['![[Iran]]', 'Iran'],
  ])('%s shows %s', (body, words) => {
    const [link] = proseOfNote(body).links
    const { start, end } = shownWords(body, link!)
    expect(body.slice(start, end)).toBe(words)
  })

  it('gives stretches in order without overlaps, in any text', () => {
    const part = fc.constantFrom(
      'Iran',
      ' ',
      '[',
      ']',
      '(',
      ')',
      '[[',
      ']]',
      '`',
      '<',
      '>',
      '\\',
      '!',
      '@',
      '#',
      '|',
      '\n',
      'https://',
      'www.',
      '](',
      '<!--',
      '-->',
      '[^',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const body = parts.join('')
        for (const { stretches } of [proseOfNote(body), proseOfSource(body)]) {
          let last = 0
          for (const { start, end } of stretches) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(body.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

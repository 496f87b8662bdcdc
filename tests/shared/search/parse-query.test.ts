import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { dayOf } from '../../../shared/search/document'
import { parseQuery } from '../../../shared/search/parse-query'
import type { QueryNode } from '../../../shared/search/query'

/** A query as it was understood, in one line. */
function shown(node: QueryNode | null): string {
  switch (node?.kind) {
    case undefined:
      return ''
    case 'words':
      return `${node.field === null ? '' : `${node.field}=`}${node.words.join('+')}${node.isPrefix ? '*' : ''}`
    case 'facet':
      return `${node.name}:${node.values.join('|')}`
    case 'days':
      return `days`
    case 'name':
      return `${node.role}<${node.name}>`
    case 'not':
      return `!${shown(node.node)}`
    case 'every':
      return `(${node.nodes.map(shown).join(' & ')})`
    case 'some':
      return `(${node.nodes.map(shown).join(' | ')})`
  }
}

function problemsIn(query: string, isTyping = false): [string, string][] {
  return parseQuery(query, { isTyping }).problems.map(({ start, end, message }) => [
    query.slice(start, end),
    message,
  ])
}

describe('a query', () => {
  it.each([
    ['', ''],
    ['Iran deal', '(iran & deal)'],
    ['Élan “nuclear deal”', '(elan & nuclear+deal)'],
    ['"nuclear deal', 'nuclear+deal'],
    ['talks -Vienna -"old text"', '(talks & !vienna & !old+text)'],
    ['a-b --c x- -', '(a+b & c & x)'],
    ['one OR two three OR four', '(one | (two & three) | four)'],
    ['(one OR two) three AND four', '((one | two) & three & four)'],
    ['-(one OR two)', '!(one | two)'],
    ['insp* 東京', '(insp* & 東+京)'],
    ['kind:claims,Note tag:Nuclear', '(kind:claim|note & tag:nuclear)'],
    ['kind:entities status:supported', '(kind:entity & status:supported)'],
    ['grade:B2 grade:b,3 has:evidence', '(grade:b2 & grade:b|3 & has:evidence)'],
    [
      'entity:"Robert Malley" source:desk2021envoys',
      '(entity<Robert Malley> & source<desk2021envoys>)',
    ],
    [
      'publisher:Xinhua container-title:"The Post"',
      '(publisher=xinhua & container title=the+post)',
    ],
    ['http://example.org 12:30', '(http+example+org & 12+30)'],
    ['-kind:note', '!kind:note'],
  ])('%s', (query, understood) => {
    expect(shown(parseQuery(query).root)).toBe(understood)
    expect(problemsIn(query)).toEqual([])
  })

  it('takes the last word for the beginning of one while it is typed', () => {
    const typed = (query: string) => shown(parseQuery(query, { isTyping: true }).root)
    expect(typed('iran ins')).toBe('(iran & ins*)')
    expect(typed('iran ins ')).toBe('(iran & ins)')
    expect(typed('"iran ins')).toBe('iran+ins')
    expect(typed('publisher:xin')).toBe('publisher=xin*')
    expect(typed('kind:no')).toBe('kind:note')
    expect(typed('kind:')).toBe('')
  })

  it('reads dates of any precision, and in words', () => {
    const days = (query: string) => {
      const node = parseQuery(query).root
      return node?.kind === 'days' ? [node.first, node.last] : null
    }
    expect(days('date:2021-02')).toEqual([dayOf('2021-02-01'), dayOf('2021-02-28')])
    expect(days('date:2021-02-10/2021-03')).toEqual([dayOf('2021-02-10'), dayOf('2021-03-31')])
    expect(days('date:2021/..')?.[0]).toBe(dayOf('2021-01-01'))
    expect(days('date:"10 February 2021"')).toEqual([dayOf('2021-02-10'), dayOf('2021-02-10')])
  })

  it('looks at titles alone when it says so', () => {
    expect(parseQuery('in:title iran')).toMatchObject({ inTitle: true, problems: [] })
  })

  it.each([
    ['iran OR', 'OR', /two things/],
    ['OR iran', 'OR', /two things/],
    ['(iran deal', '(', /never closed/],
    ['iran) deal', ')', /closes nothing/],
    ['deal kind:paper', 'kind:paper', /claim, passage, source/],
    ['status:maybe x', 'status:maybe', /unverified/],
    ['grade:Z9', 'grade:Z9', /A to F/],
    ['in:body', 'in:body', /in:title/],
    ['date:someday', 'date:someday', /2021-02-10/],
    ['tag: x', 'tag:', /Say what/],
  ])('explains what is wrong in %s where it stands', (query, place, sentence) => {
    expect(problemsIn(query)).toEqual([[place, expect.stringMatching(sentence)]])
  })

  it('does not complain of what is still being typed', () => {
    for (const query of [
      'iran OR',
      '(iran',
      'kind:',
      'kind:cl',
      'grade:',
      'date:20',
      'in:ti',
      '"iran',
    ])
      expect(problemsIn(query, true)).toEqual([])
  })

  it('understands any text somehow, with every place inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isTyping) => {
        const { problems, marks } = parseQuery(text, { isTyping })
        for (const { start, end } of [...problems, ...marks]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
    const odd = fc.array(fc.constantFrom('(', ')', '-', '"', 'OR', ':', ' ', 'a', 'kind:', 'x:'))
    fc.assert(fc.property(odd, (parts) => void parseQuery(parts.join(''))))
  })
})

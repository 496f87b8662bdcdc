import { describe, expect, it } from 'vitest'
import { findMarks, markersOf } from '../../../shared/search/markers'
import { parseQuery } from '../../../shared/search/parse-query'
import { snippetOf } from '../../../shared/search/snippet'

function markersFor(query: string) {
  return markersOf(parseQuery(query).root)
}

function marked(text: string, query: string): string[] {
  return findMarks(text, markersFor(query)).map(({ start, end }) => text.slice(start, end))
}

describe('marks', () => {
  it.each([
    ['The élan of ELAN, Elans', 'elan', ['élan', 'ELAN']],
    ['The élan of Elans', 'elan*', ['élan', 'Elans']],
    ['nuclear deal, a deal; nuclear-deal', '"nuclear deal"', ['nuclear deal', 'nuclear-deal']],
    ['a nuclear deal', 'deal "nuclear deal"', ['nuclear deal']],
    ['what is left out', 'what -left kind:note', ['what']],
    ['東京都', '東京', ['東京']],
    ['the U.S. and us', 'u.s.', ['U.S.', 'us']],
  ])('in %s for %s', (text, query, words) => {
    expect(marked(text, query)).toEqual(words)
  })
})

describe('a snippet', () => {
  const body = [
    '# Dates',
    'First **Iran** alone.',
    'filler '.repeat(80),
    'Then _Iran_ and the [[IAEA|agency]] met on [inspections](https://example.org) in Vienna.',
    'tail '.repeat(80),
  ].join('\n\n')

  it('is the part with most of what was looked for, without marks of Markdown', () => {
    const { text, marks, place, count } = snippetOf(body, markersFor('iran inspections'))
    expect(text).toBe('Then Iran and the agency met on inspections in Vienna.')
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Iran', 'inspections'])
    expect(body.slice(place?.start, (place?.end ?? 0) + 1)).toBe('Iran_')
    expect(count).toBe(3)
  })

  it('is the beginning where the text has none of it', () => {
    expect(snippetOf(body, markersFor('title-only'))).toMatchObject({
      marks: [],
      place: null,
      count: 0,
    })
    expect(snippetOf('', [])).toMatchObject({ text: '' })
  })

  it('stays short however long the text is', () => {
    const { text, marks } = snippetOf(
      `${'x'.repeat(5_000)} iran ${'y'.repeat(5_000)}`,
      markersFor('iran'),
    )
    expect(text.length).toBeLessThan(240)
    expect(marks).toHaveLength(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '../../../shared/search/document'
import { parseQuery } from '../../../shared/search/parse-query'
import { search } from '../../../shared/search/search'
import { SearchIndex } from '../../../shared/search/search-index'
import { naiveSearch } from './naive-search'

const now = Date.parse('2021-03-01T09:00:00Z')

function documentOf(key: string, parts: Partial<SearchDocument> = {}): SearchDocument {
  return {
    key,
    kind: 'note',
    title: '',
    names: [],
    fields: [],
    facets: [],
    body: '',
    days: null,
    modified: now,
    ...parts,
  }
}

function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex()
  for (const document of documents) index.put(document)
  return index
}

function keysOf(index: SearchIndex, query: string, isTyping = false): string[] {
  const { root, inTitle } = parseQuery(query, { isTyping })
  const order = { root, inTitle, limit: 1_000, byKind: false, now }
  return search(index, order).best.map(({ key }) => key)
}

/** Few different words, so that they meet; in several scripts, and some that begin alike. */
const vocabulary = [
  'iran',
  'Irán',
  'iranian',
  'a',
  'ab',
  'abc',
  'deal',
  '東京',
  '東',
  'ÉLAN',
  'U.S.',
  'x-ray',
]
const words = fc.array(fc.constantFrom(...vocabulary, '.', '\n\n', ','), { maxLength: 12 })
const text = words.map((list) => list.join(' '))
const date = fc.constantFrom(null, [100, 120] as const, [110, 110] as const, [130, 200] as const)

const documents = fc
  .array(
    fc.record({
      number: fc.nat({ max: 9 }),
      kind: fc.constantFrom('note' as const, 'claim' as const, 'source' as const),
      title: text,
      names: fc.array(text, { maxLength: 2 }),
      body: text,
      fields: fc.array(fc.tuple(fc.constantFrom('publisher', 'role'), text), { maxLength: 2 }),
      facets: fc.array(
        fc.tuple(fc.constantFrom('tag', 'status'), fc.constantFrom('deal', 'iran')),
        {
          maxLength: 2,
        },
      ),
      days: date,
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map(({ number, ...parts }) => documentOf(`k${number}`, parts)))

const term = fc.oneof(
  fc.constantFrom(...vocabulary),
  fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 })
    .map((list) => `"${list.join(' ')}"`),
  fc.constantFrom('ira*', 'ab*', 'a*', '東*'),
  fc.constantFrom(
    'kind:claim',
    'kind:note,source',
    'tag:deal',
    'status:supported',
    'publisher:iran',
  ),
  fc.constantFrom('publisher:"iran deal"', 'role:ira*', 'in:title'),
)
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', '-', 'OR '), term), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(([before, one]) => `${before}${one}`).join(' '))

describe('search', () => {
  it('finds the same as reading everything, also after documents were replaced and removed', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
        query,
        fc.boolean(),
        (list, gone, asked, isTyping) => {
          const index = indexOf(list)
          const latest = new Map(list.map((document) => [document.key, document]))
          // What was found in between must not stay.
          index.segments()
          for (const number of gone) {
            index.remove(`k${number}`)
            latest.delete(`k${number}`)
          }
          const { root, inTitle } = parseQuery(asked, { isTyping })
          if (!root) return
          const order = { root, inTitle, limit: 1_000, byKind: false, now }
          const answer = search(index, order)
          if (answer.near.length > 0) return
          const found = answer.best.map(({ key }) => key).sort()
          expect(found).toEqual(naiveSearch([...latest.values()], root, inTitle))
          expect(answer.total).toBe(found.length)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('reads a notebook in any order of changes to the same end', () => {
    const index = indexOf([
      documentOf('a', { body: 'old words' }),
      documentOf('b', { body: 'old' }),
    ])
    expect(keysOf(index, 'old').sort()).toEqual(['a', 'b'])
    index.put(documentOf('a', { body: 'new words' }))
    expect(keysOf(index, 'old')).toEqual(['b'])
    expect(keysOf(index, 'new words')).toEqual(['a'])
    index.remove('a')
    expect(keysOf(index, 'words')).toEqual([])
  })

  it('lets no phrase go across the end of a title, a name or a text', () => {
    const index = indexOf([
      documentOf('a', {
        title: 'nuclear',
        names: ['deal talks'],
        body: 'in Vienna',
        fields: [['role', 'envoy']],
      }),
    ])
    expect(keysOf(index, '"nuclear deal"')).toEqual([])
    expect(keysOf(index, '"talks in"')).toEqual([])
    expect(keysOf(index, '"vienna envoy"')).toEqual([])
    expect(keysOf(index, '"deal talks" envoy')).toEqual(['a'])
  })
})

describe('the order of results', () => {
  it('has titles first, then other names, then texts', () => {
    const index = indexOf([
      documentOf('text', { body: 'Malley '.repeat(50) }),
      documentOf('name', { title: 'The envoy', names: ['Malley'] }),
      documentOf('title', { title: 'Malley' }),
      documentOf('long title', { title: 'What Malley was sent out to do in the autumn' }),
      ...Array.from({ length: 20 }, (_, at) => documentOf(`other ${at}`, { body: 'nothing' })),
    ])
    expect(keysOf(index, 'malley')).toEqual(['title', 'long title', 'name', 'text'])
  })

  it('has rare words and short texts ahead of frequent words and long texts', () => {
    const many = Array.from({ length: 30 }, (_, at) => documentOf(`m${at}`, { body: 'deal talks' }))
    const index = indexOf([
      ...many,
      documentOf('long', { body: `enrichment ${'of other things '.repeat(40)}` }),
      documentOf('short', { body: 'enrichment ended' }),
    ])
    expect(keysOf(index, 'enrichment OR deal').slice(0, 1)).toEqual(['short'])
  })

  it('has the more recent of two that are equal first', () => {
    const index = indexOf([
      documentOf('old', { body: 'deal', modified: now - 90 * 86_400_000 }),
      documentOf('new', { body: 'deal', modified: now }),
    ])
    expect(keysOf(index, 'deal')).toEqual(['new', 'old'])
  })

  it('keeps the best of many, of all or of each kind', () => {
    const index = indexOf(
      Array.from({ length: 200 }, (_, at) =>
        documentOf(`k${String(at).padStart(3, '0')}`, {
          kind: at % 2 === 0 ? 'note' : 'claim',
          body: `deal ${'other '.repeat((at * 37) % 101)}`,
        }),
      ),
    )
    const all = { root: parseQuery('deal').root, inTitle: false, limit: 1_000, byKind: false, now }
    const whole = search(index, all).best
    expect(search(index, { ...all, limit: 7 }).best).toEqual(whole.slice(0, 7))
    const byKind = search(index, { ...all, limit: 3, byKind: true })
    expect(byKind.counts).toMatchObject({ note: 100, claim: 100, source: 0 })
    expect(byKind.best.filter(({ kind }) => kind === 'note')).toEqual(
      whole.filter(({ kind }) => kind === 'note').slice(0, 3),
    )
  })
})

describe('typing errors', () => {
  const index = indexOf([
    documentOf('a', { body: 'inspections ended' }),
    documentOf('b', { body: 'an inspection' }),
    documentOf('c', { body: 'the deal' }),
  ])

  it.each([
    ['inspektions', 'inspections', 'a'],
    ['inpsections', 'inspections', 'a'],
    ['inspectionss', 'inspections', 'a'],
    ['dael the', 'deal', 'c'],
  ])('takes %s for %s, and says so', (asked, taken, key) => {
    const { root, inTitle } = parseQuery(asked)
    const { best, near } = search(index, { root, inTitle, limit: 9, byKind: false, now })
    expect(best.map((one) => one.key)).toEqual([key])
    expect(near).toEqual([{ word: asked.split(' ')[0], taken: [taken] }])
  })

  it('has what was meant exactly ahead, and leaves alone what is short, quoted twice or excluded', () => {
    expect(keysOf(index, 'inspections')).toEqual(['a', 'b'])
    expect(keysOf(index, 'dea')).toEqual([])
    expect(keysOf(index, '"inspektions ended"')).toEqual([])
    expect(keysOf(index, 'the -dael')).toEqual(['c'])
  })

  it('takes nothing for anything else where there is enough', () => {
    const many = indexOf(
      Array.from({ length: 5 }, (_, at) =>
        documentOf(`${at}`, { body: at < 3 ? 'deals' : 'deal' }),
      ),
    )
    expect(keysOf(many, 'deals')).toHaveLength(3)
  })
})

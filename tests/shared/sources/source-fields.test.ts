import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFields, splitFrontMatter } from '../../../shared/markdown/front-matter'
import type { SourceFields } from '../../../shared/ipc/views'
import { fieldsFromFrontMatter, frontMatterFromFields } from '../../../shared/sources/source-fields'

const text = fc.string({ maxLength: 20 })
const date = fc.constantFrom('', '2021', '2021-02-10/2021-02-13', '2021-02~')
const anyFields: fc.Arbitrary<SourceFields> = fc.record({
  title: text,
  type: text,
  authors: fc.array(
    fc.oneof(fc.record({ family: text, given: text }), fc.record({ literal: text })),
    { maxLength: 3 },
  ),
  publisher: text,
  containerTitle: text,
  issued: date,
  accessed: date,
  url: text,
  language: text,
  origin: text,
  reliability: fc.constantFrom(null, 'A', 'F'),
  reliabilityReason: text,
})

describe('the fields of a source', () => {
  it('go to the front matter and back unchanged', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        expect(fieldsFromFrontMatter(frontMatterFromFields(fields))).toEqual(fields)
      }),
    )
  })

  it('go to a file and back unchanged', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const file = setFields('The captured text.\n', frontMatterFromFields(fields))
        expect(fieldsFromFrontMatter(splitFrontMatter(file).data)).toEqual(fields)
      }),
      { numRuns: 50 },
    )
  })

  it('have the names of the notebook format', () => {
    const fields = {
      title: 'Envoys',
      type: 'article-newspaper',
      authors: [{ family: 'Roe' }],
      publisher: 'Press',
      containerTitle: 'Review',
      issued: '2021',
      accessed: '2021-02-19',
      url: 'https://example.org',
      language: 'en',
      origin: 'A notice',
      reliability: 'B' as const,
      reliabilityReason: 'Signed',
    }
    expect(frontMatterFromFields(fields)).toEqual({
      title: 'Envoys',
      type: 'article-newspaper',
      author: [{ family: 'Roe' }],
      publisher: 'Press',
      'container-title': 'Review',
      issued: '2021',
      accessed: '2021-02-19',
      URL: 'https://example.org',
      language: 'en',
      origin: 'A notice',
      reliability: 'B',
      'reliability-reason': 'Signed',
    })
  })

  it('are removed where they are empty', () => {
    const values = Object.values(frontMatterFromFields(fieldsFromFrontMatter({})))
    expect(values.every((value) => value === undefined)).toBe(true)
  })

  it('are empty where they are wrong, at no cost to the others', () => {
    const read = fieldsFromFrontMatter({
      title: 'Envoys',
      author: 7,
      reliability: 'G',
      issued: 2021,
    })
    expect(read).toMatchObject({ title: 'Envoys', authors: [], reliability: null, issued: '2021' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFieldsSchema } from '../../../shared/ipc/views'
import { proposeFields, proposeText } from '../../../shared/sources/propose'

/** Reads "18 February 2021" and EDTF: enough of a calendar for an article. */
function parseDate(words: string): string | null {
  if (/^\d{4}(-\d\d(-\d\d)?)?~?$/.test(words)) return words
  const day = /^(\d\d?) February (\d{4})$/.exec(words)
  return day ? `${day[2] ?? ''}-02-${(day[1] ?? '').padStart(2, '0')}` : null
}

function propose(text: string, from = 'pasted text') {
  return proposeFields(text, from, parseDate)
}

const prose = 'The envoy called on 3 February 2020. By the way, nobody answered.'

describe('the proposed title', () => {
  it.each([
    ['a heading', `# Envoys *before* #\n\n${prose}`, 'a.md', 'Envoys *before*'],
    ['a heading below a byline', `By Jane Roe\n\n# Envoys\n\n${prose}`, 'a.md', 'Envoys'],
    ['an underlined heading', `Envoys\n======\n\n${prose}`, 'a.md', 'Envoys'],
    ['a first block that reads as a title', `\nEnvoys wait\n\n${prose}`, 'a.txt', 'Envoys wait'],
    ['a bold title', `**Envoys wait**\n\n${prose}`, 'a.txt', 'Envoys wait'],
    ['a title over its byline', `Envoys wait\nBy Jane Roe\n\n${prose}`, 'a.txt', 'Envoys wait'],
    ['the file name', prose, '/texts/envoys 2021.final.txt', 'envoys 2021.final'],
    ['the first words', prose, 'pasted text', prose],
    ['words for nothing', ' \n', 'pasted text', 'Source without a title'],
    ['CRLF lines', `Envoys wait\r\n\r\n${prose}`, 'a.txt', 'Envoys wait'],
  ])('is %s', (_, text, from, title) => {
    expect(propose(text, from).title).toBe(title)
  })
})

describe('what the lines at the top say', () => {
  it('is read whole', () => {
    const text = `Envoys wait\n\nBy Jane Roe and Max van Doe | 18 February 2021\nhttps://example.org/e\n\n${prose}`
    expect(propose(text)).toMatchObject({
      title: 'Envoys wait',
      authors: [
        { family: 'Roe', given: 'Jane' },
        { family: 'van Doe', given: 'Max' },
      ],
      issued: '2021-02-18',
      url: 'https://example.org/e',
      type: 'article-newspaper',
    })
  })

  it.each([
    ['18 February 2021', '2021-02-18'],
    ['Published 18 February 2021', '2021-02-18'],
    ['Published on: 18 February 2021', '2021-02-18'],
    ['By Jane Roe, 18 February 2021', '2021-02-18'],
    ['2021', ''],
    ['Updated 18 February 2021', ''],
    ['The call of 18 February 2021', ''],
  ])('takes from the line %j the date %j', (line, issued) => {
    expect(propose(`Envoys wait\n\n${line}\n\n${prose}`).issued).toBe(issued)
  })

  it.each([
    [
      'By Jane Roe, Example Press',
      [{ family: 'Roe', given: 'Jane' }, { literal: 'Example Press' }],
    ],
    ['Author: Reuters', [{ literal: 'Reuters' }]],
    ['By the Ministry of Trade', [{ literal: 'the Ministry of Trade' }]],
    ['By the way, nobody called', []],
    ['By Tuesday nobody had called', []],
    ['By then.', []],
  ])('takes from the line %j the authors %j', (line, authors) => {
    expect(propose(`Envoys wait\n\n${line}\n\n${prose}`).authors).toEqual(authors)
  })

  it('is not looked for in the prose or far below', () => {
    const below = `${`${prose}\n\n`.repeat(10)}By Jane Roe\n\n18 February 2021\n`
    expect(propose(`Envoys wait\n\n${below}`)).toMatchObject({
      authors: [],
      issued: '',
      type: 'document',
    })
  })

  it('is an address wherever one stands alone, unless there are several', () => {
    const far = `${prose}\n\n`.repeat(12)
    expect(propose(`${far}<https://example.org/e>`)).toMatchObject({
      url: 'https://example.org/e',
      type: 'webpage',
    })
    expect(propose(`${far}https://example.org/e\nhttps://example.org/f`).url).toBe('')
    expect(propose(`See https://example.org/e for more.`).url).toBe('')
    expect(propose(prose, 'https://example.org/from').url).toBe('https://example.org/from')
  })
})

describe('front matter', () => {
  const file = [
    '---',
    'type: report',
    'title: Envoys',
    'author: [{ family: Roe, given: Jane }]',
    'container-title: Example Review',
    'issued: 2021-02~',
    'URL: https://example.org/e',
    'reliability: B',
    '---',
    '# Another heading',
    '',
    prose,
  ].join('\n')

  it('is respected', () => {
    expect(propose(file, 'a.md')).toMatchObject({
      type: 'report',
      title: 'Envoys',
      authors: [{ family: 'Roe', given: 'Jane' }],
      containerTitle: 'Example Review',
      issued: '2021-02~',
      url: 'https://example.org/e',
      reliability: 'B',
    })
  })

  it('is read with the names of other programs', () => {
    const clipped = `---\nauthor:\n  - "[[Jane Roe]]"\npublished: 18 February 2021\nsource: https://example.org/e\n---\n${prose}`
    expect(propose(clipped, 'Envoys.md')).toMatchObject({
      title: 'Envoys',
      authors: [{ family: 'Roe', given: 'Jane' }],
      issued: '2021-02-18',
      url: 'https://example.org/e',
    })
  })

  it('gives no date that is none', () => {
    expect(propose(`---\ntitle: A\nissued: soon\naccessed: later\n---\n`)).toMatchObject({
      issued: '',
      accessed: '',
    })
  })

  it('is not part of the captured text', () => {
    expect(proposeText(file)).toBe(`# Another heading\n\n${prose}`)
  })

  it.each([
    `---\nA line between rules.\n---\n${prose}`,
    `---\na: [\n---\n`,
    '---\nx: 1\n---\n',
    prose,
  ])('that describes nothing stays in the captured text: %j', (text) => {
    expect(proposeText(text)).toBe(text)
  })

  it('leaves no byte order mark in the captured text', () => {
    expect(proposeText(`\uFEFF${prose}`)).toBe(prose)
  })
})

it('proposes fields that are valid, whatever the text', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '---',
      'By Jane Roe',
      '# ',
      '18 February 2021',
      'title: 3',
      'author: {}',
      'url:',
    ),
  )
  const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(anyText, fc.string(), (text, from) => {
      const fields = propose(text, from)
      expect(sourceFieldsSchema.parse(fields)).toEqual(fields)
      expect(text.endsWith(proposeText(text))).toBe(true)
    }),
  )
})

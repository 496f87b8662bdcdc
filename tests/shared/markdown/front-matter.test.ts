import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFields, splitFrontMatter } from '../../../shared/markdown/front-matter'
import { AppError } from '../../../shared/model/failure'

describe('splitFrontMatter', () => {
  it('reads the fields and tells where the body starts', () => {
    const text = '---\nid: 01A\ntags: [iran, diplomacy]\nissued: 2021-02-18\n---\n\nBody\n'
    expect(splitFrontMatter(text)).toEqual({
      bodyStart: text.indexOf('\nBody'),
      data: { id: '01A', tags: ['iran', 'diplomacy'], issued: '2021-02-18' },
      error: null,
    })
  })

  it.each([
    ['no front matter', 'Body', 0],
    ['an empty file', '', 0],
    ['only a byte order mark', '\uFEFFBody', 1],
    ['a byte order mark and CRLF', '\uFEFF---\r\na: 1\r\n---\r\nBody', 17],
    ['an opening line that is never closed', '---\na: 1\nBody', 0],
    ['a longer rule', '----\na: 1\n---\nBody', 0],
    ['nothing after the closing line', '---\na: 1\n---', 12],
    ['no fields', '---\n---\nBody', 8],
    ['blanks behind the dashes', '--- \na: 1\n---\t\nBody', 15],
    ['dashes in the body', '---\na: 1\n---\nBody\n---\n', 13],
    ['an indented rule within a text', '---\na: |\n  x\n  ---\n  y\n---\nBody', 27],
  ])('finds the body after %s', (_, text, bodyStart) => {
    expect(splitFrontMatter(text)).toMatchObject({ bodyStart, error: null })
  })

  it.each([
    ['a: b: c', 2],
    ['fine: 1\nbad: [1, 2', 3],
    ['fine: 1\n\tbad: 2', 3],
    ['just words', 2],
    ['- a list', 2],
    ['a: *nowhere', 2],
  ])('names the line of %j, and keeps the body', (yaml, line) => {
    const text = `---\n${yaml}\n---\nBody`
    const { bodyStart, data, error } = splitFrontMatter(text)
    expect(text.slice(bodyStart)).toBe('Body')
    expect(data).toEqual({})
    expect(error?.line).toBe(line)
    expect(error?.message).not.toBe('')
  })

  it('never reads __proto__, at any depth', () => {
    const { data } = splitFrontMatter('---\n__proto__: {x: 1}\na:\n  __proto__: {y: 1}\n---\n')
    expect(Object.keys(data)).toEqual(['a'])
    expect(Object.getOwnPropertyNames(data.a)).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('does not unfold aliases into gigabytes, nor fall into a deep hole', () => {
    const bomb = Array.from({ length: 30 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x, x, x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}x]`,
    ).join('\n')
    expect(splitFrontMatter(`---\n${bomb}\n---\nBody`).error).not.toBeNull()
    expect(splitFrontMatter(`---\na: ${'['.repeat(20_000)}\n---\nBody`).error).not.toBeNull()
  })

  it('takes the last of two fields of one name', () => {
    expect(splitFrontMatter('---\na: 1\na: 2\n---\n').data).toEqual({ a: 2 })
  })
})

describe('setFields', () => {
  const file = [
    '---',
    '# what this is',
    "title: 'Quoted, as it was'   # mine",
    'tags: # the first two matter',
    '  - iran',
    '  - diplomacy # yes',
    '',
    'author:',
    '  - { family: Okafor, given: A. }',
    'note: |',
    '  one',
    '',
    '  # two',
    'custom:   {deep: [1,2]}',
    'empty:',
    '# the end',
    '---',
    '',
    'Body  ',
    '---',
    'no final newline',
  ]
  const text = file.join('\n')
  const spliced = (at: number, count: number, ...lines: string[]) =>
    [...file.slice(0, at), ...lines, ...file.slice(at + count)].join('\n')

  it('rewrites the lines of the field and no other', () => {
    expect(setFields(text, { title: 'New' })).toBe(spliced(2, 1, 'title: New   # mine'))
    expect(setFields(text, { empty: 5 })).toBe(spliced(14, 1, 'empty: 5'))
    expect(setFields(text, { custom: 'x' })).toBe(spliced(13, 1, 'custom: x'))
    expect(setFields(text, { note: 'short' })).toBe(spliced(9, 4, 'note: short'))
    expect(setFields(text, { tags: ['a', 'b'] })).toBe(
      spliced(3, 3, 'tags: # the first two matter', '  - a', '  - b'),
    )
  })

  it('removes a field with its lines', () => {
    expect(setFields(text, { author: undefined })).toBe(spliced(7, 2))
    expect(setFields(text, { note: undefined })).toBe(spliced(9, 4))
  })

  it('adds a field at the end', () => {
    const added = setFields(text, { authors: [{ family: 'Lee' }] })
    expect(added).toBe(spliced(16, 0, 'authors:', '  - { family: Lee }'))
  })

  it('changes nothing where the value is the same', () => {
    const same = { ...splitFrontMatter(text).data, missing: undefined }
    expect(setFields(text, same)).toBe(text)
  })

  it('puts front matter before a body that has none, with its line ends', () => {
    expect(setFields('One\r\nTwo', { id: 'x' })).toBe('---\r\nid: x\r\n---\r\nOne\r\nTwo')
    expect(setFields('\uFEFFOne', { id: 'x' })).toBe('\uFEFF---\nid: x\n---\nOne')
    expect(setFields('---\n---\nOne', { id: 'x' })).toBe('---\nid: x\n---\nOne')
    expect(setFields('One', { id: undefined })).toBe('One')
  })

  it('writes lists and records as people write them', () => {
    const fields = {
      tags: ['iran', 'a, b'],
      author: [{ family: 'Okafor', given: 'A.' }, { literal: 'Wire' }],
      captured: { at: '2021-02-19T10:00:00.000Z', from: 'pasted text' },
      note: 'two\nlines',
      none: [],
    }
    expect(setFields('Body', fields)).toBe(
      [
        '---',
        'tags: [iran, "a, b"]',
        'author:',
        '  - { family: Okafor, given: A. }',
        '  - { literal: Wire }',
        'captured:',
        '  at: 2021-02-19T10:00:00.000Z',
        '  from: pasted text',
        'note: |-',
        '  two',
        '  lines',
        'none: []',
        '---',
        'Body',
      ].join('\n'),
    )
  })

  it('changes a map written in one line', () => {
    expect(setFields('---\n{a: 1, b: 2}\n---\nBody', { b: 3 })).toBe(
      '---\n{ a: 1, b: 3 }\n---\nBody',
    )
  })

  it('sets the field that counts of two with one name, and removes both', () => {
    expect(setFields('---\na: 1\na: 2\n---\n', { a: 3 })).toBe('---\na: 1\na: 3\n---\n')
    expect(setFields('---\na: 1\na: 2\n---\n', { a: undefined })).toBe('---\n---\n')
  })

  it('keeps indented fields indented', () => {
    expect(setFields('---\n  a: 1\n  b: 2\n---\n', { a: [{ x: 1 }], c: 3 })).toBe(
      '---\n  a:\n    - { x: 1 }\n  b: 2\n  c: 3\n---\n',
    )
  })

  it('never overwrites what it cannot read', () => {
    for (const broken of ['---\na: b: c\n---\nBody', '---\nwords\n---\nBody'])
      expect(() => setFields(broken, { id: 'x' })).toThrow(AppError)
  })

  it('refuses to remove what another field refers to', () => {
    expect(() => setFields('---\na: &x 1\nb: *x\n---\n', { a: undefined })).toThrow(AppError)
  })
})

const name = fc.oneof(
  fc.constantFrom(
    'id',
    'title',
    'tags',
    'x-custom',
    'two words',
    'a:b',
    '#c',
    '1',
    'true',
    '',
    '-',
  ),
  fc.string({ maxLength: 8 }).filter((each) => each !== '__proto__'),
)
const scalar = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '---',
    '- x',
    'a: b',
    '# no',
    'yes',
    '2021',
    '2021-02',
    '~',
    'null',
    '|',
    ' x ',
    'a\n\nb\n',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.array(fc.dictionary(fc.constantFrom('family', 'given', 'x y'), scalar), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('at', 'from'), scalar, { noNullPrototype: true }),
)
const letters = Array.from('abcdefghjk')
const file = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    lines: fc.array(
      fc.constantFrom(
        '# comment',
        'a: 1 # one',
        "b: 'two'",
        'c: [x, y]',
        'd:\n  - x # x\n  # y\n  - y',
        'e: |\n  text\n  # text',
        'f: >-\n  folded\n  text',
        'g: {h: {i: 1}}',
        'h:\n  at: "x"\n  from: y',
        'j:',
        '"k": plain\n  continued',
        '',
      ),
    ),
    hasFrontMatter: fc.boolean(),
    body: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '---\n', 'é', '😀') }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ bom, lines, hasFrontMatter, body, lineEnd }) => {
    const top = hasFrontMatter ? ['---', ...new Set(lines), '---', ''].join('\n') : ''
    return bom + (top + body).replaceAll('\n', lineEnd)
  })
  .filter((text) => splitFrontMatter(text).error === null)
const anyName = fc.oneof(name, fc.constantFrom(...letters))

describe('laws of setFields', () => {
  it('gives back what was set, and leaves the other fields and the body alone', () => {
    fc.assert(
      fc.property(file, anyName, value, (text, field, next) => {
        const before = splitFrontMatter(text)
        const result = setFields(text, { [field]: next })
        const after = splitFrontMatter(result)
        expect(after.data).toEqual({ ...before.data, [field]: next })
        expect(result.slice(after.bodyStart)).toBe(text.slice(before.bodyStart))
      }),
      { numRuns: 500 },
    )
  })

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(file, anyName, value, (text, field, next) => {
        const once = setFields(text, { [field]: next })
        expect(setFields(once, { [field]: next })).toBe(once)
      }),
    )
  })

  it('touches only one stretch of lines, and a removal takes back an addition', () => {
    fc.assert(
      fc.property(file, value, (text, next) => {
        const added = setFields(text, { fresh: next })
        const removed = setFields(added, { fresh: undefined })
        const hadFrontMatter = splitFrontMatter(text).bodyStart > 1
        const emptied = removed.replace(/^(\uFEFF?)---\r?\n---\r?\n/, '$1')
        expect(hadFrontMatter ? removed : emptied).toBe(text)
      }),
    )
  })

  it('keeps every line that does not belong to the field', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...letters), (text, field) => {
        const removed = setFields(text, { [field]: undefined })
        const kept = removed.split('\n')
        const lines = text.split('\n')
        const top = lines.findIndex((line, at) => line !== kept[at])
        const gone = lines.length - kept.length
        if (gone === 0) expect(removed).toBe(text)
        else expect([...lines.slice(0, top), ...lines.slice(top + gone)]).toEqual(kept)
      }),
    )
  })
})

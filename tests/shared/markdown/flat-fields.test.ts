import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readFlatFields } from '../../../shared/markdown/flat-fields'

describe('readFlatFields', () => {
  it('reads the fields of an ordinary note', () => {
    const lines = [
      'id: 01J8ZQ4X5W6Y7V8T9S0R1Q2P3N',
      'tags: [iran, nuclear talks]',
      'aliases:',
      '  - Rob Malley',
      '  - Malley',
      'role: US special envoy, 2021–2023 (Iran)',
      'issued: 2021-02-18',
      'created: 2021-01-31T09:00:00.000Z',
      'note:',
      'none: []',
    ]
    const fields = {
      id: '01J8ZQ4X5W6Y7V8T9S0R1Q2P3N',
      tags: ['iran', 'nuclear talks'],
      aliases: ['Rob Malley', 'Malley'],
      role: 'US special envoy, 2021–2023 (Iran)',
      issued: '2021-02-18',
      created: '2021-01-31T09:00:00.000Z',
      note: null,
      none: [],
    }
    expect(readFlatFields(`${lines.join('\n')}\n`)).toEqual(fields)
    expect(readFlatFields(`${lines.join('\r\n')}\r\n`)).toEqual(fields)
  })

  it.each([
    'a: 1',
    'a: true',
    'a: NULL',
    'a: "x"',
    'a: b: c',
    'a: b # c',
    '# c',
    'a: |',
    'a: {b: c}',
    'a: [b, [c]]',
    'a: [1]',
    'a: [b: c]',
    '  - x',
    'a: b\n  - x',
    'a:  b',
    'a: b ',
    'a: &x b',
    'a: *x',
    'a: b\n  c',
    '__proto__: b',
    'null: b',
    '? a',
    'a: 00000000000000000000000001',
    'a: https://x',
    '',
    'a: 000000000000E0000000000000',
    'a:b',
    'a:\n- b',
  ])('leaves %j to the parser', (yaml) => {
    expect(readFlatFields(yaml)).toBeNull()
  })

  it('reads what it reads as the parser does', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        'b c',
        'é',
        '😀',
        '2021-02',
        '2021-02-10T10:00:00Z',
        'E',
        '1',
        '0',
        'true',
        'null',
        '~',
        '-',
        ' - ',
        ', ',
        '[',
        ']',
        '{',
        '"',
        "'",
        '#',
        ' #',
        ':',
        ': ',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        ' ',
        '.',
        '..',
        '_',
        '\u00a0',
        '\t',
        '\u2028',
        '\u0085',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const value = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))
    const line = fc.oneof(
      value.map((each) => `a: ${each}`),
      value.map((each) => `b: [${each}]`),
      fc
        .array(fc.constantFrom('x', 'true', 'y z'), { maxLength: 3 })
        .map((all) => `b: [${all.join(', ')}]`),
      fc.constantFrom('c:', 'd:', 'tags: x', 'a:'),
      value.map((each) => `  - ${each}`),
    )
    let read = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const yaml = lines.join('\n')
        const flat = readFlatFields(yaml)
        if (flat === null) return
        read++
        const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' })
        expect(document.errors, yaml).toEqual([])
        expect(flat, yaml).toEqual(document.toJS())
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(2000)
  })
})

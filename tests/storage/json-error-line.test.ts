import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOfJsonError } from '../../electron/storage/json-error-line'

describe('line of a JSON error', () => {
  it.each([
    ['', 1],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": x\n}', 2],
    ['[\n1,\n2,\n]', 4],
    ["{\n\n'a': 1}", 3],
    ['{\n"a": "un\nfinished"}', 2],
    ['[1]\n]', 2],
    ['[1]\n2', 2],
    ['[\n{\n"a": [1, 2', 3],
    ['{"claims": [\n<<<<<<< ours\n', 2],
    ['[1}', 1],
    ['{"a":"\\x"}', 1],
  ])('%j breaks on line %i', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(lineOfJsonError(text)).toBe(line)
  })

  it('takes everything that is JSON, to its very end', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2)
        expect(lineOfJsonError(text)).toBe(text.split('\n').length)
      }),
    )
  })

  it('does not stumble over great depth or length', () => {
    expect(lineOfJsonError('['.repeat(200_000))).toBe(1)
    expect(lineOfJsonError(`"${'a\\n'.repeat(2_000_000)}`)).toBe(1)
  })
})

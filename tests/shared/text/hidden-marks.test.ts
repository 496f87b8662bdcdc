import { describe, expect, it } from 'vitest'
import { makeRecordFile } from '../../../shared/notebook/record-file'
import { foldName } from '../../../shared/notebook/titles'
import { withHiddenMarks } from '../../../shared/text/hidden-marks'

const codes = [
  ...[0x00, 0x07, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069],
  ...[0xfeff, 0xfff9, 0xfffb, 0xe0001, 0xe0061, 0xe007f],
]
const shown = (code: number) => `⟦U+${code.toString(16).toUpperCase().padStart(4, '0')}⟧`

function titleOf(title: string): string {
  const text = `---\ntitle: ${JSON.stringify(title)}\n---\n`
  return makeRecordFile('notes/a.md', text, '2021-02-18T09:00:00.000Z').record.title
}

describe('a character that is not seen', () => {
  it.each(codes.map((code) => [shown(code), code] as const))('is shown as %s', (mark, code) => {
    expect(withHiddenMarks(`a${String.fromCodePoint(code)}b`)).toBe(`a${mark}b`)
  })

  it.each([0x200b, 0x202e, 0x2066, 0xfeff, 0xe0061].map((code) => [shown(code), code] as const))(
    'is shown in a title as %s, and a link still finds it',
    (mark, code) => {
      const written = `report${String.fromCodePoint(code)}fdp.exe`
      expect(titleOf(written)).toBe(`report${mark}fdp.exe`)
      expect(foldName(written)).toBe(foldName(titleOf(written)))
    },
  )

  it.each(['می‌خواهم', 'हिन्दी क्‍ष', '👩‍👩‍👧', 'שלום', 'مرحبا', 'a\nb\tc', 'Zürich', '東京'])(
    'is not among those of %s',
    (words) => expect(withHiddenMarks(words)).toBe(words),
  )
})

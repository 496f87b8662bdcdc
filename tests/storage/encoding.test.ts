import { describe, expect, it } from 'vitest'
import { decodeAs, guessEncoding } from '../../electron/storage/encoding'

const words = 'Café “Größe” – 10 °C.'

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a text that is not UTF-8', () => {
  it.each([
    ['utf-16le', utf16(words, false, true)],
    ['utf-16be', utf16(words, true, true)],
    ['utf-16le', utf16(words, false, false)],
    ['utf-16be', utf16(words, true, false)],
    ['windows-1252', Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x47, 0x72, 0xf6])],
  ] as const)('in %s is guessed and read', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding)
    expect(decodeAs(bytes, encoding)).toMatch(/^Café “Grö/)
  })

  it('is no text where zero bytes stand anywhere', () => {
    expect(guessEncoding(new Uint8Array(400))).toBeNull()
    expect(guessEncoding(Uint8Array.from([35, 0, 1, 2]))).toBeNull()
    expect(guessEncoding(Uint8Array.from([...new Array<number>(70_000).fill(65), 0]))).toBeNull()
  })
})

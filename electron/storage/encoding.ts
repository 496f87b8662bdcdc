import type { Encoding } from '../../shared/model/encoding'

/** So many bytes tell enough of how a text is written. */
const sampleBytes = 64 * 1024

/**
 * How bytes that are no UTF-8 are probably written. Of the encodings with one byte a letter only the
 * most common one is ever guessed: the user sees the text and chooses.
 * @returns `null` for what is no text at all.
 */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampleBytes)
  if (!sample.includes(0)) return bytes.includes(0) ? null : 'windows-1252'
  return guessUtf16(sample)
}

/** Fewer letters may have zeros between them by chance. */
const fewestPairs = 8

/** Letters of European languages have a zero as their other half. */
function guessUtf16(sample: Uint8Array): Encoding | null {
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const pairs = sample.length / 2
  if (pairs < fewestPairs) return null
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null
}

/** A text out of bytes; what cannot be a character in that encoding becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWestern(bytes)
  return new TextDecoder(encoding).decode(bytes)
}

/** What Windows-1252 has where Latin-1 has control characters (WHATWG Encoding, index-windows-1252). */
const western =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Node takes Windows-1252 for plain Latin-1 and would lose its dashes and quotation marks. */
function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (sign) => western.charAt(sign.charCodeAt(0) - 0x80))
}

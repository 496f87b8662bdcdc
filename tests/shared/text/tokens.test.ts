import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWord, tokenise, Tokens } from '../../../shared/text/tokens'

const tokens = new Tokens()

function read(text: string) {
  tokenise(text, tokens)
  return Array.from({ length: tokens.count }, (_, at) => ({
    start: tokens.starts[at]!,
    end: tokens.ends[at]!,
    hash: tokens.hashes[at]!,
  }))
}

function wordsOf(text: string): string[] {
  return read(text).map(({ start, end }) => text.slice(start, end))
}

function foldedOf(text: string): string[] {
  return read(text).map(({ start, end }) => foldedWord(text, start, end))
}

describe('words of a text', () => {
  it.each([
    ['Iran, China; and 2nd-tier states', ['Iran', 'China', 'and', '2nd', 'tier', 'states']],
    ['Élodie Ðorđević — naïve', ['Élodie', 'Ðorđević', 'naïve']],
    ['Встреча в Москве', ['Встреча', 'в', 'Москве']],
    ['اجتماع طهران، اليوم', ['اجتماع', 'طهران', 'اليوم']],
    ['私は東京へ', ['私', 'は', '東', '京', 'へ']],
    ['A東京B', ['A', '東', '京', 'B']],
    ['이란은 서울에서', ['이란은', '서울에서']],
    ['नई दिल्ली', ['नई', 'दिल्ली']],
    ['the U.S. and the U.N', ['the', 'U.S.', 'and', 'the', 'U.N']],
    ['M. K. Rao, J.R.R. Lee', ['M', 'K', 'Rao', 'J.R.R.', 'Lee']],
    ['plan B.\nThen a.b.com', ['plan', 'B', 'Then', 'a', 'b', 'com']],
    ['Iran² said¹', ['Iran', 'said']],
    ['😀Iran😀 𝒯ehran 𠮷野', ['Iran', '𝒯ehran', '𠮷', '野']],
    ['', []],
    [' .!? ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['TEHRAN', 'tehran'],
    ['São', 'sao'],
    ['Sa\u0303o', 'sao'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['ΑΘΗΝΑΣ', 'αθηνασ'],
    ['Ἀθήνας', 'αθηνασ'],
    ['إيران', 'ایران'],
    ['ايران', 'ایران'],
    ['ｉＲＡＮ', 'iran'],
    ['Mal\u00adley', 'malley'],
    ['U.S.', 'us'],
    ['𝒯ehran', 'tehran'],
  ])('%s is compared as %s', (word, folded) => {
    expect(foldedOf(word)).toEqual([folded])
  })

  it('compares composed and decomposed letters as the same, also in Korean and Japanese', () => {
    for (const name of ['Nguyễn', '서울', 'ガザ', 'Ёлка', 'हिन्दी', 'İzmir']) {
      expect(foldedOf(name.normalize('NFD'))).toEqual(foldedOf(name.normalize('NFC')))
    }
  })

  it('gives the same number to the same words, and finds all letters and digits, in any text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'Iran',
        'IRAN',
        'é',
        'e\u0301',
        '東京',
        'U.S.',
        "'",
        ' ',
        '\n',
        '\u00ad',
        '½',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const byFold = new Map<string, number>()
        let last = 0
        for (const { start, end, hash } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{Nd}]/u)
          expect(end).toBeGreaterThan(start)
          const folded = foldedWord(text, start, end)
          expect(byFold.get(folded) ?? hash).toBe(hash)
          byFold.set(folded, hash)
          last = end
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u)
        expect(new Set(byFold.values()).size).toBe(byFold.size)
      }),
      { numRuns: 300 },
    )
  })

  it('reads only the stretch it is given', () => {
    tokenise('one two three', tokens, 4, 7)
    expect([tokens.count, tokens.starts[0], tokens.ends[0]]).toEqual([1, 4, 7])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../../shared/mentions/find-names'
import { NameTrie } from '../../../shared/mentions/name-trie'
import { namesFoundNaively } from './naive-names'

/** What is found, with the bearers of its name: the places of the names in the list. */
function found(names: readonly string[], text: string): [string, number[]][] {
  const trie = new NameTrie(names.map((name, bearer) => ({ name, bearer, isAmbiguous: false })))
  return findNames(trie, text).map(({ start, end, forms }) => [
    text.slice(start, end),
    [...new Set(forms.flatMap(({ bearers }) => bearers))].sort((a, b) => a - b),
  ])
}

function words(names: readonly string[], text: string): string[] {
  return found(names, text).map(([word]) => word)
}

describe('finding names', () => {
  it('finds whole words, in any case and with any accents', () => {
    expect(words(['Iran'], 'Iran, IRAN and iran; Iranian, Tirana.')).toEqual([
      'Iran',
      'IRAN',
      'iran',
    ])
    expect(words(['São Paulo'], 'Sao Paulo, SÃO PAULO, Sa\u0303o Paulo')).toHaveLength(3)
    expect(words(['École'], 'l’école, École')).toEqual(['école', 'École'])
    expect(words(['Москва'], 'МОСКВА и москва, Москвариум')).toEqual(['МОСКВА', 'москва'])
    expect(words(['إيران'], 'قالت إيران إن ايران')).toEqual(['إيران', 'ايران'])
  })

  it('finds names in scripts that do not divide words', () => {
    expect(words(['東京', '東京都'], '私は東京に住む。東京都庁')).toEqual(['東京', '東京都'])
    expect(words(['イラン'], 'イラン核合意')).toEqual(['イラン'])
    expect(words(['กรุงเทพ'], 'ฉันอยู่กรุงเทพครับ')).toEqual(['กรุงเทพ'])
  })

  it('finds a name before the mark of the genitive and leaves the mark out', () => {
    const text = "Iran's, Iran’s and the United States’ and the United States' part; Iran'll"
    expect(words(['Iran', 'United States'], text)).toEqual([
      'Iran',
      'Iran',
      'United States',
      'United States',
      'Iran',
    ])
    expect(words(['McDonald’s', 'McDonald'], "McDonald's menu, McDonald said")).toEqual([
      "McDonald's",
      'McDonald',
    ])
  })

  it('does not take a part of a word with an apostrophe for a name', () => {
    expect(words(['Brien', 'Ma', 'Don'], "O'Brien, Ma’am, Don't")).toEqual([])
    expect(words(['Iran'], 'l’Iran, d’Iran, dell’Iran, L’Iran')).toHaveLength(4)
    expect(words(['O’Brien'], "O'Brien and O’Brien")).toHaveLength(2)
  })

  it('does not take a plural for the name', () => {
    expect(words(['Kurd', 'Gulf State'], 'Kurds in the Gulf States')).toEqual([])
  })

  it('finds short names only as they are written', () => {
    expect(words(['US'], 'US and us, Us; U.S. but not u.s.')).toEqual(['US', 'U.S.'])
    expect(words(['U.S.'], 'US and us')).toEqual(['US'])
    expect(words(['WHO', 'IAEA'], 'who? WHO. Iaea IAEA')).toEqual(['WHO', 'IAEA'])
    expect(words(['May', 'Xi'], 'May may; Xi and Louis XI')).toEqual(['May', 'Xi'])
    expect(words(['UNESCO', 'Iran', 'oil'], 'Unesco, iran, Oil')).toEqual(['Unesco', 'iran', 'Oil'])
  })

  it('takes the longest name at each place', () => {
    const names = ['New York', 'New York Times', 'York', 'Times Square']
    expect(found(names, 'The New York Times in New York, York and New York Times Square')).toEqual([
      ['New York Times', [1]],
      ['New York', [0]],
      ['York', [2]],
      ['New York Times', [1]],
    ])
  })

  it('goes back to a shorter name where the longer one does not go on', () => {
    const names = ['Bank', 'Bank of the Great West']
    expect(words(names, 'Bank of the Great East, Bank of the')).toEqual(['Bank', 'Bank'])
  })

  it('reads hyphens, blanks and line breaks between the words of a name as the same', () => {
    const name = ['Ngozi Okonjo-Iweala']
    for (const text of [
      'Ngozi Okonjo-Iweala',
      'Ngozi\u00a0Okonjo\u2011Iweala',
      'Ngozi\nOkonjo–Iweala',
      'Ngozi\r\nOkonjo Iweala',
      '> Ngozi\n> Okonjo-Iweala',
      'Ngozi  Okonjo-\nIweala',
    ])
      expect(words(name, text), text).toHaveLength(1)
    for (const text of [
      'Ngozi\n\nOkonjo-Iweala',
      'Ngozi, Okonjo-Iweala',
      'Ngozi. Okonjo-Iweala',
      'Ngozi (Okonjo-Iweala)',
    ])
      expect(words(name, text), text).toHaveLength(0)
  })

  it('reads initials with and without blanks, and a short word with and without its full stop', () => {
    expect(words(['M. K. Rao'], 'M.K. Rao, M. K. Rao, M K Rao, MK Rao')).toHaveLength(4)
    expect(words(['J.R.R. Lee'], 'J. R. R. Lee')).toHaveLength(1)
    expect(words(['St Petersburg'], 'St. Petersburg')).toHaveLength(1)
    expect(words(['St. Petersburg'], 'St Petersburg')).toHaveLength(1)
  })

  it('keeps signs within a name', () => {
    expect(words(['AT&T', 'Yahoo! Japan'], 'AT&T, AT T, Yahoo! Japan, Yahoo Japan')).toEqual([
      'AT&T',
      'Yahoo! Japan',
    ])
  })

  it('names all bearers of a name', () => {
    expect(found(['Georgia', 'GEORGIA', 'georgia'], 'Georgia')).toEqual([['Georgia', [0, 1, 2]]])
    expect(found(['IRAN', 'Iran'], 'IRAN, Iran')).toEqual([
      ['IRAN', [0, 1]],
      ['Iran', [1]],
    ])
  })

  it('finds nothing for names without letters', () => {
    expect(words(['', '  ', '!!!', '—'], 'a !!! — b')).toEqual([])
  })

  it('keeps apart names whose words differ, however many there are', () => {
    const names = Array.from({ length: 60_000 }, (_, at) => `n${at.toString(36)}x`)
    const trie = new NameTrie(names.map((name, bearer) => ({ name, bearer, isAmbiguous: false })))
    const wrong = names.filter((name, bearer) => {
      const hits = findNames(trie, name)
      return (
        hits.length !== 1 || hits[0]!.forms.flatMap(({ bearers }) => bearers).join() !== `${bearer}`
      )
    })
    expect(wrong).toEqual([])
    expect(findNames(trie, names.map((name) => `${name}y`).join(' '))).toEqual([])
  })

  it('finds what a slow search by the same rules finds', () => {
    const word = fc.constantFrom(
      ...[
        'Iran',
        'iran',
        'IRAN',
        'US',
        'us',
        'New',
        'York',
        'new',
        'Times',
        'São',
        'Sao',
        'Ma',
        'ma',
      ],
      ...['東', '京', 'É', 'é', 'Okonjo', 'O', 'Brien', 's', 'd', 'Straße', 'STRASSE', 'x1', '２'],
    )
    const gap = fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '-',
      '\u00a0',
      '\n',
      '',
      ', ',
      '. ',
      '’',
      "'",
      '\n\n',
    )
    const name = fc
      .tuple(
        word,
        fc.array(fc.tuple(fc.constantFrom(' ', ' ', '-', '’', ''), word), { maxLength: 2 }),
      )
      .map(([first, rest]) => first + rest.flat().join(''))
    const text = fc
      .array(fc.tuple(fc.oneof(word, name), gap), { maxLength: 20 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), text, (names, prose) => {
        expect(found(names, prose)).toEqual(namesFoundNaively(names, prose))
      }),
      { numRuns: 2000 },
    )
  })
})

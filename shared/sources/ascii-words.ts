/**
 * The words of a text in lower-case ASCII letters and digits: "Łukasz’s Straße" is `lukasz`, `s`,
 * `strasse`. Latin and Cyrillic letters are transcribed; other scripts leave no words.
 */
export function asciiWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => transcribed.get(letter) ?? letter)
  return folded.match(/[a-z0-9]+/g) ?? []
}

/** Letters that do not fall apart into an ASCII letter and a mark. Cyrillic as in BGN/PCGN. */
const transcribed = new Map(
  [
    'ß ss ø o æ ae œ oe ł l đ d ð d þ th ı i ħ h ŋ ng',
    'а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u',
    'ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz',
  ].flatMap((line) => inPairs(line.split(' '))),
)

function inPairs(words: readonly string[]): (readonly [string, string])[] {
  return words.flatMap((letter, at) => {
    const ascii = words[at + 1] ?? ''
    return at % 2 === 0 ? [[letter, ascii === '_' ? '' : ascii] as const] : []
  })
}

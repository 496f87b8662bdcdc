/**
 * What `findNames` has to find, told slowly: every place is tried with every name, with regular
 * expressions and texts of their own. Not for
 * initials with full stops.
 */
export function namesFoundNaively(names: readonly string[], text: string): [string, number[]][] {
  const found: [string, number[]][] = []
  const tokens = wordsOf(text)
  for (let at = 0; at < tokens.length; at++) {
    for (let count = tokens.length - at; count > 0; count--) {
      const stretch = tokens.slice(at, at + count)
      const bearers = names.flatMap((name, bearer) => (reads(name, text, stretch) ? [bearer] : []))
      if (bearers.length === 0) continue
      found.push([text.slice(stretch[0]!.index, endOf(stretch.at(-1)!)), bearers])
      at += count - 1
      break
    }
  }
  return found
}

type Word = RegExpMatchArray & { index: number }

const oneWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}])+/gu

function wordsOf(text: string): Word[] {
  return [...text.matchAll(oneWord)] as Word[]
}

function endOf(word: Word): number {
  return word.index + word[0].length
}

function reads(name: string, text: string, stretch: readonly Word[]): boolean {
  const own = wordsOf(name)
  if (own.length === 0 || own.length !== stretch.length) return false
  const isSame = own.every((word, at) => fold(word[0]) === fold(stretch[at]![0]))
  if (
    !isSame ||
    !own.every(
      (_, at) => at === 0 || isSameGap(gap(name, own, at), gap(text, stretch, at), own[at - 1]![0]),
    )
  )
    return false
  const letters = own.map(([word]) => word).join('')
  const written = stretch.map(([word]) => word).join('')
  const isStrict =
    (letters.length <= 5 &&
      letters === letters.toUpperCase() &&
      letters !== letters.toLowerCase()) ||
    (own.length === 1 && letters.length <= 3 && /^\p{Lu}/u.test(letters))
  if (isStrict && letters !== written) return false
  const before = text.slice(0, stretch[0]!.index)
  const after = text.slice(endOf(stretch.at(-1)!))
  const isCutBefore =
    /[\p{L}\p{M}\p{Nd}]['’]$/u.test(before) &&
    !/(?<![\p{L}\p{M}\p{Nd}])[ldscjmnt]['’]$/iu.test(before)
  const isCutAfter =
    /^['’][\p{L}\p{M}\p{Nd}]/u.test(after) && !/^['’][sd](?![\p{L}\p{M}\p{Nd}])/iu.test(after)
  return !isCutBefore && !isCutAfter
}

function gap(text: string, words: readonly Word[], at: number): string {
  return text.slice(endOf(words[at - 1]!), words[at]!.index)
}

function isSameGap(inName: string, inText: string, word: string): boolean {
  if (/\n\s*\n/.test(inText)) return false
  const [one, other] = [inName, inText].map((part) =>
    part.replace(/[-\s\u00a0]+/g, ' ').replaceAll('’', "'"),
  )
  return one === other || (inName === ' ' && inText === '. ' && /^\p{L}$/u.test(word))
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}

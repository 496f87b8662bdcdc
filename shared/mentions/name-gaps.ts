/**
 * What stands between two words of a name, as it is compared: kinds of hyphens, apostrophes and
 * blanks are the same, and a line may break where there is a blank (also within a quotation).
 * `null` where words on its two sides cannot belong to one name.
 */
export function gapBetween(text: string, from: number, to: number): string | null {
  if (to === from) return ''
  if (to === from + 1) return plainGap(text.charAt(from))
  if (to > from + longestGap) return null
  const gap = text.slice(from, to)
  if (/\n[ \t>]*\n/.test(gap)) return null
  return gap
    .replace(/\s*\n[ \t>]*|\s+/gu, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/^- $/, '-')
}

/** Longer than a line break with its quotation marks and indentation is no gap within a name. */
export const longestGap = 12

/**
 * Whether what stands in a text may stand for what the name has between two of its words. A hyphen
 * and a blank are the same, and the full stop after an initial or `St` may be left out.
 * @param word before the gap.
 */
export function gapsAgree(inName: string, inText: string, word: string): boolean {
  if (inName === inText) return true
  if (isJoint(inName) && isJoint(inText)) return true
  if (inName === ' ' && inText === '. ') return stopped.test(word)
  return inName === '. ' && inText === ' '
}

const stopped = /^(?:\p{L}|st|mt|ft|dr)$/iu

function isJoint(gap: string): boolean {
  return gap === ' ' || gap === '-'
}

function plainGap(character: string): string {
  if (character === ' ' || /\s/.test(character)) return ' '
  if (/[\p{Pd}\u2212]/u.test(character)) return '-'
  return /[’‘ʼ]/.test(character) ? "'" : character
}

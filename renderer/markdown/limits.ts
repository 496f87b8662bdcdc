/** A text above this is shown as its source: setting it would block the window. */
const mostCharacters = 1_000_000
/** Quotes in quotes, lists in lists. */
const deepestNesting = 32
/** Signs to be paired in one run of words; the time to pair them grows with their square. */
const mostSigns = 2_000

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/
const container = />|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])/g
const deepIndentation = new RegExp(`^(?: {${deepestNesting * 2},}|\\t{${deepestNesting},})\\S`)
const sign = /[*_~[\]`@]/g
const newRun = /^\s*(?:$|\||[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)/

/**
 * Whether a text would take the Markdown parser too long or too deep. Such a text is never parsed:
 * it is shown as it was typed.
 */
export function isTooMuch(text: string): boolean {
  if (text.length > mostCharacters) return true
  let signs = 0
  for (const line of text.split('\n')) {
    if (newRun.test(line)) signs = 0
    signs += count(line, sign)
    if (signs > mostSigns || nestingOf(line) > deepestNesting) return true
  }
  return false
}

function nestingOf(line: string): number {
  if (deepIndentation.test(line)) return deepestNesting + 1
  return count(containers.exec(line)?.[0] ?? '', container)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

import { divides, kindOf } from '../text/fold'

/** What may follow a name behind an apostrophe: it does not change whom the name means. */
const endings = new Set(['s', 'd', 'll', 've', 're'])
/** Articles and prepositions that lose their vowel before a name, in French, Italian and Catalan. */
const elisions = new Set(
  'l d qu n s c j m t dell all nell sull dall un quell lorsqu puisqu jusqu'.split(' '),
)

/**
 * Whether a stretch that begins and ends with a word stands by itself. An apostrophe between letters
 * joins them to one word (`O’Brien`, `Ma’am`), unless it only marks the genitive or a lost vowel.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  return isFreeBefore(text, start) && isFreeAfter(text, end)
}

function isFreeBefore(text: string, start: number): boolean {
  if (start < 2 || !isApostropheAt(text, start - 1)) return true
  let from = start - 1
  while (from > 0 && isWordAt(text, from - 1)) from--
  const word = text.slice(from, start - 1)
  return word === '' || elisions.has(word.toLowerCase())
}

function isFreeAfter(text: string, end: number): boolean {
  if (!isApostropheAt(text, end) || !isWordAt(text, end + 1)) return true
  let to = end + 1
  while (isWordAt(text, to)) to++
  return endings.has(text.slice(end + 1, to).toLowerCase())
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) !== divides
}

/** `'`, `’` or `ʼ`. */
function isApostropheAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x27 || code === 0x2019 || code === 0x2bc
}

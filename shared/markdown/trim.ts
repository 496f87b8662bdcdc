/**
 * The text without the characters of a kind at its end. Takes as long as what is taken off, where a
 * pattern such as `/[.]+$/` would look at every run of them from each of its places.
 * @param kind matches one character.
 */
export function withoutEnd(text: string, kind: RegExp): string {
  let end = text.length
  while (end > 0 && kind.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

/** The words of a heading line behind its `#` marks: without blanks, and without marks that close it. */
export function headingWords(rest: string): string {
  const words = withoutEnd(rest, /[ \t]/)
  const open = withoutEnd(words, /#/)
  const isClosed = open === '' || (open !== words && /[ \t]/.test(open.at(-1) ?? ''))
  return isClosed ? withoutEnd(open, /[ \t]/) : words
}

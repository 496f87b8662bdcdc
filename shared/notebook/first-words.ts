/** The first words of a text in one line of at most `length` characters; cut between words, with "…". */
export function firstWords(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  return `${line.slice(0, length).replace(/\s\S*$/, '')} …`
}

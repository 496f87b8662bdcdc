/** The text with every line end as LF. */
export function toLf(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** The line end that a text has most often; LF where it has none. */
export function lineEndOf(text: string): string {
  const counts = new Map<string, number>()
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1)
  let most = '\n'
  for (const [end, count] of counts) if (count > (counts.get(most) ?? 0)) most = end
  return most
}

/**
 * Puts a new body into a file. Lines that did not change at the top and at the bottom of the body
 * keep their own line ends, new lines get the file's; an unchanged body gives the same file.
 * @param body the body as an editor has it, with LF.
 */
export function withBody(fileText: string, bodyStart: number, body: string): string {
  const old = fileText.slice(bodyStart)
  if (toLf(old) === body) return fileText
  const lineEnd = lineEndOf(fileText)
  const head = fileText.slice(0, bodyStart)
  const merged = mergeLines(linesOf(old), linesOf(body), lineEnd)
  // A lone CR of the old text and a new LF would make one line end of two.
  return head + (toLf(merged) === body ? merged : body.replaceAll('\n', lineEnd))
}

function mergeLines(old: string[], next: string[], lineEnd: string): string {
  const shorter = Math.min(old.length, next.length)
  let top = 0
  while (top < shorter && toLf(old[top] ?? '') === next[top]) top++
  let bottom = 0
  while (
    bottom < shorter - top &&
    toLf(old[old.length - 1 - bottom] ?? '') === next[next.length - 1 - bottom]
  )
    bottom++
  const changed = next.slice(top, next.length - bottom).join('')
  return (
    old.slice(0, top).join('') +
    changed.replaceAll('\n', lineEnd) +
    old.slice(old.length - bottom).join('')
  )
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

/**
 * Turns offsets in a text with LF into those in the same text with its own line ends. They are asked
 * for in any order.
 */
export function offsetsWithCarriageReturns(text: string): (offset: number) => number {
  const returns = [...text.matchAll(/\r(?=\n)/g)].map((found, index) => found.index - index)
  return (offset) => {
    let low = 0
    let high = returns.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((returns[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + low
  }
}

/** One stretch of a text replaced by another, in UTF-16 code units of the old text. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * The changes that turn one text into another, as small as is cheap to find, so that cursor, folds
 * and scroll position elsewhere in the text stay. Line by line where only lines were changed, as
 * after a rename; otherwise one stretch.
 */
export function difference(before: string, after: string): Replacement[] {
  const oldLines = before.split('\n')
  const newLines = after.split('\n')
  if (oldLines.length !== newLines.length) return stretch(before, after, 0)
  let start = 0
  return oldLines.flatMap((line, index) => {
    const changes = stretch(line, newLines[index] ?? '', start)
    start += line.length + 1
    return changes
  })
}

function stretch(before: string, after: string, offset: number): Replacement[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  if (isHighSurrogate(before.charCodeAt(head - 1))) head -= 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  if (isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1
  const insert = after.slice(head, after.length - tail)
  return [{ from: offset + head, to: offset + before.length - tail, insert }]
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

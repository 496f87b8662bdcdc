import type { Range } from '../markdown/link-grammar'
import type { PlacedLink } from '../markdown/links'

/** Where in a body the words stand that a `[[link]]` shows: behind its pipe, else those of its target. */
export function shownWords(body: string, { start, end }: PlacedLink): Range {
  const raw = body.slice(start, end)
  const first = raw.indexOf('[[') + 2
  const inner = raw.slice(first, -2)
  const pipe = /\\?\|/.exec(inner)
  const behind = pipe ? pipe.index + pipe[0].length : 0
  if (pipe && inner.slice(behind).trim() !== '')
    return trimmed(body, start + first + behind, end - 2)
  const address = inner.slice(0, pipe?.index ?? inner.length).replace(/#.*$/s, '')
  const folder = address.lastIndexOf('/') + 1
  return trimmed(body, start + first + folder, start + first + address.length)
}

function trimmed(body: string, start: number, end: number): Range {
  const words = body.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}

/** A line of a text on which nothing stands but one link, perhaps in a quotation or a list. */
export interface LineAlone {
  readonly start: number
  readonly end: number
  /** The line with a block in the link's place: inside the same quotation or list item. */
  readonly put: (block: string) => string
}

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*$/

/** The line on which a link stands alone; `null` where other words stand beside it. */
export function placeAlone(
  text: string,
  link: { readonly start: number; readonly end: number },
): LineAlone | null {
  const start = text.lastIndexOf('\n', link.start - 1) + 1
  const found = text.indexOf('\n', link.end)
  const end = found < 0 ? text.length : found
  const before = text.slice(start, link.start)
  if (!containers.test(before) || text.slice(link.end, end).trim() !== '') return null
  const gaps = {
    above: isText(text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0))),
    below: isText(text.slice(end + 1).split('\n', 1)[0]),
  }
  return { start, end, put: (block) => putBehind(before, block, gaps) }
}

function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== ''
}

/** @param gaps whether a line of text stands directly above and below. */
function putBehind(
  before: string,
  block: string,
  gaps: { readonly above: boolean; readonly below: boolean },
): string {
  const inside = before.replace(/[^>\t]/g, ' ')
  const blank = inside.trimEnd()
  const [first = '', ...others] = block.split('\n')
  const lines = [before + first, ...others.map((line) => (line === '' ? blank : inside + line))]
  return [...(gaps.above ? [blank] : []), ...lines, ...(gaps.below ? [blank] : [])].join('\n')
}

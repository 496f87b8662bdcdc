import { offsetsWithCarriageReturns, toLf } from '../markdown/line-endings'
import type { Range } from '../markdown/link-grammar'
import type { RecordFile } from '../notebook/state'
import { carryDecisions, type TextEdit } from './carry-decisions'
import type { Draft } from './draft'

/**
 * Writes links of one record anew, or puts them in the place of words. They are found in the body with LF, and rewritten in the file as
 * it is, with its own line ends.
 * @param links in the order of the text, as they stood before the change.
 * @param rewrite gets a link as it is written and returns what stands in its place.
 */
export function rewriteLinksIn<Link extends Range>(
  draft: Draft,
  from: RecordFile,
  links: readonly Link[],
  rewrite: (written: string, link: Link) => string,
): void {
  const text = draft.text(from.path) ?? ''
  const front = text.length - (from.text.length - from.bodyStart)
  const body = text.slice(front)
  const offsets = offsetsWithCarriageReturns(body)
  let rewritten = body
  const edits: TextEdit[] = []
  for (const link of [...links].reverse()) {
    const first = offsets(link.start)
    const last = offsets(link.end)
    const written = rewrite(body.slice(first, last), link)
    edits.unshift({ start: link.start, end: link.end, length: toLf(written).length })
    rewritten = rewritten.slice(0, first) + written + rewritten.slice(last)
  }
  draft.write(from.path, text.slice(0, front) + rewritten)
  carryDecisions(draft, from, edits)
}

import { toLf } from '../markdown/line-endings'
import type { Range } from '../markdown/link-grammar'
import { splitFrontMatter } from '../markdown/front-matter'
import { describeDecision, locateDecision } from '../mentions/anchor-decision'
import { placedDecisions } from '../mentions/decisions-in'
import { isPlaced } from '../model/mention'
import type { RecordFile } from '../notebook/state'
import type { Draft } from './draft'

/** A stretch of a body that was replaced by so many characters. */
export interface TextEdit extends Range {
  readonly length: number
}

/**
 * Keeps decisions about mentions on their words while the text around them is edited. Words that an
 * edit touched are left to be looked for: their decision may be lost, but never goes elsewhere.
 * @param edits of the body (LF), in order, as the draft has made them.
 */
export function carryDecisions(draft: Draft, record: RecordFile, edits: readonly TextEdit[]): void {
  const placed = placedDecisions(draft.state, record)
  if (placed.length === 0) return
  const text = draft.text(record.path) ?? ''
  const body = toLf(text.slice(splitFrontMatter(text).bodyStart))
  for (const { decision, position } of placed) {
    const start = carriedTo(position, edits)
    const isThere = start !== null && body.startsWith(decision.quote.exact, start)
    if (!isThere) continue
    const now = locateDecision(body, decision)
    if (now.state === 'exact' && now.position?.start === start) continue
    const anchor = describeDecision(body, start, start + decision.quote.exact.length)
    const latest = draft.decision(decision.id)
    if (anchor && latest && isPlaced(latest))
      draft.put('mentions.json', decision.id, { ...latest, ...anchor })
  }
}

/**
 * What was replaced between two texts, as one stretch. Where the same edit may have been made at
 * several places, as when one of two equal words is removed, the stretch covers them all.
 */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let top = 0
  while (top < shorter && before[top] === after[top]) top++
  let bottom = 0
  while (
    bottom < shorter &&
    before[before.length - 1 - bottom] === after[after.length - 1 - bottom]
  )
    bottom++
  const overlap = Math.max(0, top + bottom - shorter)
  const start = top - overlap
  const end = before.length - bottom + overlap
  return { start, end, length: end - start + after.length - before.length }
}

/** Where words begin after the edits; `null` where an edit touched them. */
function carriedTo({ start, end }: Range, edits: readonly TextEdit[]): number | null {
  let moved = 0
  for (const edit of edits) {
    if (edit.start >= end) break
    if (edit.end > start) return null
    moved += edit.length - (edit.end - edit.start)
  }
  return start + moved
}

import type { Change } from '../model/change'
import { isPlaced } from '../model/mention'
import type { NotebookState } from '../notebook/state'

/**
 * Whether a change would take away the identity of a record that claims, relations or decisions refer to. Taking
 * an old change back must not do that: what refers to the record may have been made since.
 */
export function losesReferences(
  before: NotebookState,
  after: NotebookState,
  change: Change,
): boolean {
  const kept = new Set([...after.records.values()].map(({ id }) => id))
  const lost = change.edits.flatMap((edit) => {
    const id = edit.kind === 'file' ? (before.records.get(edit.path)?.id ?? null) : null
    return id === null || kept.has(id) ? [] : [id]
  })
  if (lost.length === 0) return false
  const referred = referredIds(after)
  return lost.some((id) => referred.has(id))
}

function referredIds({ claims, relations, decisions }: NotebookState): Set<string | null> {
  return new Set([
    ...[...claims.values()].flatMap(({ speaker, evidence }) => [
      speaker,
      ...evidence.map(({ source }) => source),
    ]),
    ...[...relations.values()].flatMap(({ from, to, evidence }) => [
      from,
      to,
      ...evidence.map(({ source }) => source),
    ]),
    ...[...decisions.values()].flatMap((decision) => [
      ...(decision.verdict === 'ignored' ? [] : [decision.entity]),
      ...(isPlaced(decision) ? [decision.in] : []),
    ]),
  ])
}

import type { Range } from '../markdown/link-grammar'
import { isPlaced, type PlacedDecision } from '../model/mention'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import { byText, recordById } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { locateDecision } from './anchor-decision'

/** The decisions about places of a record whose words still stand there, and where. */
export function placedDecisions(
  state: NotebookState,
  record: RecordFile,
): { readonly decision: PlacedDecision; readonly position: Range }[] {
  return decisionsIn(state, record).flatMap((decision) => {
    const { position } = anchorOf(record)(decision)
    return position ? [{ decision, position }] : []
  })
}

/** How a decision stands in the record's text; found once per text and decision. */
export const anchorOf = derived((record: RecordFile) =>
  derived((decision: PlacedDecision) => locateDecision(textOf(record), decision)),
)

/** All decisions about places of a record, in the order of their ids. */
export function decisionsIn(state: NotebookState, { id }: RecordFile): readonly PlacedDecision[] {
  return id === null ? [] : (byRecord(state.decisions).get(id) ?? [])
}

const byRecord = derived((decisions: NotebookState['decisions']) => {
  const found = new Map<string, PlacedDecision[]>()
  for (const id of [...decisions.keys()].sort(byText)) {
    const decision = decisions.get(id)
    if (!decision || !isPlaced(decision)) continue
    found.set(decision.in, [...(found.get(decision.in) ?? []), decision])
  }
  return found
})

/** By place (`start end`): the paths of the entities that are not meant there, and the decisions that say so. */
export function refusedAt(
  state: NotebookState,
  record: RecordFile,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const refused = new Map<string, Map<string, string>>()
  for (const { decision, position } of placedDecisions(state, record)) {
    const path = recordById(state, decision.entity)?.path
    if (decision.verdict !== 'rejected' || path === undefined) continue
    const place = `${position.start} ${position.end}`
    refused.set(place, (refused.get(place) ?? new Map<string, string>()).set(path, decision.id))
  }
  return refused
}

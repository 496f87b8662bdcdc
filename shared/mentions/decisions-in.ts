import { isPlaced, type PlacedDecision } from '../model/mention'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import { byText, recordById } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { locateDecision } from './anchor-decision'
import type { DecisionInText } from './mention-text'

/** The decisions about places of a record whose words still stand there, where, and about what. */
export function placedDecisions(state: NotebookState, record: RecordFile): DecisionInText[] {
  return decisionsIn(state, record).flatMap((decision) => {
    const { position } = anchorOf(record)(decision)
    return position ? [{ decision, position, entity: entityOf(state, decision) }] : []
  })
}

/** Path of the entity that a decision is about; `null` when there is none any more. */
export function entityOf(state: NotebookState, { entity }: PlacedDecision): string | null {
  const record = recordById(state, entity)
  return record?.kind === 'entity' ? record.path : null
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

import type { RelationEnd, RelationView } from '../ipc/views'
import type { Relation } from '../model/relation'
import { derived } from './derived'
import { entityFieldsOf, sourceFieldsOf } from './fields'
import { findPassage, passageView } from './passage-views'
import { byText, recordById, sourceById } from './records'
import type { NotebookState } from './state'

/** All relations with their ends and what shows them, by id. */
export const relationViews = derived((state: NotebookState): readonly RelationView[] =>
  [...state.relations.values()]
    .sort((one, other) => byText(one.id, other.id))
    .map((relation) => viewOf(state, relation)),
)

function viewOf(state: NotebookState, relation: Relation): RelationView {
  const verb = state.relationVerbs.find((one) => one.verb === relation.verb)
  return {
    relation,
    from: endOf(state, relation.from),
    to: endOf(state, relation.to),
    inverse: verb?.inverse ?? null,
    evidence: relation.evidence.map(({ source: id, passage: passageId }) => {
      const source = sourceById(state, id)
      const passage = source && findPassage(state, source.path, passageId)
      const fields = source ? sourceFieldsOf(source) : {}
      return {
        id: passageId,
        passage: source && passage && passageView(state, source, passage),
        sourceTitle: source?.title ?? '',
        reliability: fields.reliability ?? null,
      }
    }),
  }
}

function endOf(state: NotebookState, id: string): RelationEnd | null {
  const record = recordById(state, id)
  if (record?.kind !== 'entity') return null
  return { path: record.path, title: record.title, type: entityFieldsOf(record).type ?? '' }
}

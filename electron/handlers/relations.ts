import type { Making } from '../../shared/changes/draft'
import {
  addRelationEvidence,
  createEvent,
  createRelation,
  removeRelation,
  removeRelationEvidence,
  updateRelation,
} from '../../shared/changes/relations'
import type { Change } from '../../shared/model/change'
import type { NotebookState } from '../../shared/notebook/state'
import type { Handlers } from '../ipc/answer'
import { changeByForm } from './form-change'
import type { Session } from './session'

type RelationCall = Extract<keyof Handlers, `relations.${string}` | `events.${string}`>

/** What joins entities, and the events in which they took part. */
export function relationHandlers(session: Session): Pick<Handlers, RelationCall> {
  const change = (make: (state: NotebookState, making: Making) => Change) =>
    changeByForm(session, make)
  return {
    'relations.create': async ({ relation, passage }) => {
      const { id } = await session.change((state, making) =>
        createRelation(state, making, relation, passage),
      )
      return { id }
    },
    'relations.update': ({ id, relation, seen }) =>
      change((state, making) => updateRelation(state, making, id, relation, seen)),
    'relations.remove': ({ id }) => change((state, making) => removeRelation(state, making, id)),
    'relations.addEvidence': ({ id, passage }) =>
      change((state, making) => addRelationEvidence(state, making, id, passage)),
    'relations.removeEvidence': ({ id, passage }) =>
      change((state, making) => removeRelationEvidence(state, making, id, passage)),
    'events.create': async ({ passage, ...event }) => {
      const { path } = await session.change((state, making) =>
        createEvent(state, making, event, passage),
      )
      return { path }
    },
  }
}

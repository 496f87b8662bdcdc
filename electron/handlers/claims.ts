import {
  addEvidence,
  createClaim,
  removeClaim,
  removeEvidence,
  updateClaim,
  updateEvidence,
} from '../../shared/changes/claims'
import { createEntity, updateEntity } from '../../shared/changes/entities'
import type { Making } from '../../shared/changes/draft'
import type { Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { claimView } from '../../shared/notebook/claim-views'
import type { NotebookState } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { changeByForm } from './form-change'
import type { Session } from './session'

type ClaimCall = Extract<keyof Handlers, `claims.${string}` | `entities.${string}`>

/** Cards, claims and the evidence for and against them. */
export function claimHandlers(session: Session): Pick<Handlers, ClaimCall> {
  const change = (make: (state: NotebookState, making: Making) => Change) =>
    changeByForm(session, make)
  return {
    'entities.create': async (card) => {
      const { path } = await session.change((state, making) => createEntity(state, making, card))
      return { path }
    },
    'entities.update': ({ path, seen, ...card }) =>
      change((state, making) => updateEntity(state, making, path, card, seen)),

    'claims.create': async ({ claim, passage }) => {
      const { id } = await session.change((state, making) =>
        createClaim(state, making, claim, passage),
      )
      const state = session.state()
      const made = state.claims.get(id)
      if (!made) throw new AppError('not-found', say('changes:claim.gone'))
      return claimView(state, made)
    },
    'claims.update': ({ id, claim, seen }) =>
      change((state, making) => updateClaim(state, making, id, claim, seen)),
    'claims.remove': ({ id }) => change((state, making) => removeClaim(state, making, id)),
    'claims.addEvidence': ({ id, ...row }) =>
      change((state, making) => addEvidence(state, making, id, row)),
    'claims.updateEvidence': ({ id, evidence, seen, ...values }) =>
      change((state, making) => updateEvidence(state, making, id, evidence, values, seen)),
    'claims.removeEvidence': ({ id, evidence }) =>
      change((state, making) => removeEvidence(state, making, id, evidence)),
  }
}

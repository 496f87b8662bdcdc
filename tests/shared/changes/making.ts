import { expect } from 'vitest'
import type { Making } from '../../../shared/changes/draft'
import { inverse, type Change } from '../../../shared/model/change'
import { applyChange } from '../../../shared/notebook/apply-change'
import type { NotebookState } from '../../../shared/notebook/state'
import { sha256 } from '../../fixtures/notebook'

export const now = '2021-03-02T10:00:00.000Z'

/** Names for new things that count up, so that tests can foretell them. */
export function counting(): Making {
  let made = 0
  const next = () => String(++made).padStart(6, '0')
  return { now, newId: () => `01NEW${next()}`, newShortId: () => next(), sha256 }
}

/** The notebook after a change; fails if taking it back does not lead to where it was. */
export function done(state: NotebookState, change: Change): NotebookState {
  const after = applyChange(state, change, now)
  const back = applyChange(after, inverse(change), now)
  expect(comparable(back), change.name).toEqual(comparable(state))
  return after
}

function comparable({ records, passages, claims, relations, decisions }: NotebookState): unknown {
  const texts = new Map([...records.values()].map(({ path, text }) => [path, text]))
  return { texts, passages, claims, relations, decisions }
}

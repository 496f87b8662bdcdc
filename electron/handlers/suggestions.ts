import {
  acceptSuggestions,
  ignoreSuggestions,
  joinSuggestion,
} from '../../shared/changes/suggestions'
import { requireRecord } from '../../shared/notebook/records'
import { possibleEntities } from '../../shared/suggest/suggestions-for'
import type { Handlers } from '../ipc/answer'
import type { Session } from './session'

type SuggestionCall = Extract<keyof Handlers, `suggestions.${string}`>

/** What a text names that has no card yet, and what becomes of it. */
export function suggestionHandlers(session: Session): Pick<Handlers, SuggestionCall> {
  return {
    'suggestions.list': async ({ path }) => {
      const state = await session.stateWithFresh(path)
      requireRecord(state, path)
      return possibleEntities(state, path).map(({ forms, ...rest }) => ({
        ...rest,
        forms: [...forms],
      }))
    },
    'suggestions.accept': async ({ cards }) => {
      const { paths } = await session.change((state, making) =>
        acceptSuggestions(state, making, cards),
      )
      return { paths: [...paths] }
    },
    'suggestions.join': async (names) => {
      await session.change((state, making) => ({ change: joinSuggestion(state, making, names) }))
      return null
    },
    'suggestions.ignore': async ({ names }) => {
      await session.change((state, making) => ({
        change: ignoreSuggestions(state, making, names),
      }))
      return null
    },
  }
}

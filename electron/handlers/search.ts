import { find } from '../../shared/search/find'
import { previewReplacement, replaceIn } from '../../shared/search/replace'
import type { Handlers } from '../ipc/answer'
import { LocalEngine } from '../search/engine'
import { SearchKeeper } from '../search/search-keeper'
import { ThreadEngine } from '../search/thread-engine'
import type { Session } from './session'

type SearchCall = Extract<keyof Handlers, `search.${string}`>

/**
 * Finds things in the open notebook.
 * @param program the built file of the search thread; `null` to search in this one.
 */
export function searchHandlers(
  session: Session,
  program: string | null,
): Pick<Handlers, SearchCall> {
  const keeper = new SearchKeeper(() =>
    program === null ? new LocalEngine() : new ThreadEngine(program),
  )
  session.follow(({ root, state }) => keeper.follow(root, state))
  return {
    'search.find': async ({ query, limit, isTyping }) => {
      const options = { limit, byKind: true, isTyping, now: new Date() }
      const found = await find(
        () => session.state(),
        (order) => keeper.search(order),
        query,
        options,
      )
      return { ...found, left: keeper.left }
    },
    'search.previewReplacement': async (replacement) => {
      await Promise.resolve()
      return previewReplacement(session.state(), replacement)
    },
    'search.replace': async ({ replacement, paths }) => {
      const { count, records } = await session.change((state, making) =>
        replaceIn(state, making, replacement, paths),
      )
      return { count, records }
    },
  }
}

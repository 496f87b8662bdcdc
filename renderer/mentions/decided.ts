import { create } from 'zustand'
import type { DecisionView } from '../../shared/ipc/views'
import { ask } from '../state/bridge'
import { useNotebookStore } from '../state/notebook'

interface DecidedStore {
  /** What the user decided about the names in a text, by the text's path. */
  readonly byPath: Readonly<Record<string, readonly DecisionView[]>>
}

/** The decisions about the texts that are on screen, as main told them last. */
export const useDecidedStore = create<DecidedStore>(() => ({ byPath: {} }))

/** Texts that were looked at: more than that are not kept up with the notebook. */
const mostKept = 8
let kept: readonly string[] = []

const none: readonly DecisionView[] = []

/** The decisions about a text; none while they are not known yet. Asking for them fetches them. */
export function decidedIn(path: string): readonly DecisionView[] {
  const known = useDecidedStore.getState().byPath[path]
  if (known === undefined && !kept.includes(path)) {
    kept = [...kept, path].slice(-mostKept)
    void load(path)
  }
  return known ?? none
}

async function load(path: string): Promise<void> {
  const decided = await ask('mentions.decided', { path }).catch(() => none)
  if (!kept.includes(path)) return
  const { byPath } = useDecidedStore.getState()
  const others = Object.entries(byPath).filter(([one]) => one !== path && kept.includes(one))
  const isNews = decided.length > 0 || (byPath[path]?.length ?? 0) > 0 || !(path in byPath)
  if (isNews)
    useDecidedStore.setState({ byPath: { ...Object.fromEntries(others), [path]: decided } })
}

/** From now on decisions are kept up with the notebook. @returns the function that ends it. */
export function followDecisions(): () => void {
  return useNotebookStore.subscribe(({ snapshot }, before) => {
    if (snapshot?.folder !== before.snapshot?.folder) {
      kept = []
      useDecidedStore.setState({ byPath: {} })
    } else for (const path of kept) void load(path)
  })
}

import { create } from 'zustand'
import type { PassageView, SourceView } from '../../shared/ipc/views'
import { sentenceOf } from './action'
import { ask, listen } from './bridge'
import { usePlaceStore } from './place'

interface SourceStore {
  /** The sources that were looked at, by path. */
  readonly byPath: Readonly<Record<string, SourceView>>
  /** Why a source could not be read, as a sentence. */
  readonly failures: Readonly<Record<string, string>>
}

/** Captured texts and their passages, as main told them last. */
export const useSourceStore = create<SourceStore>(() => ({ byPath: {}, failures: {} }))

const underWay = new Map<string, Promise<void>>()
let isFollowing = false

/** Reads a source, or reads it again. Several wishes at once are one call. */
export function loadSource(path: string): Promise<void> {
  follow()
  const running = underWay.get(path)
  if (running) return running
  const loading = read(path).finally(() => underWay.delete(path))
  underWay.set(path, loading)
  return loading
}

async function read(path: string): Promise<void> {
  try {
    const view = await ask('sources.read', { path })
    useSourceStore.setState(({ byPath, failures }) => ({
      byPath: { ...byPath, [path]: view },
      failures: without(failures, path),
    }))
  } catch (error) {
    useSourceStore.setState(({ byPath, failures }) => ({
      byPath: without(byPath, path),
      failures: { ...failures, [path]: sentenceOf(error) },
    }))
  }
}

function without<T>(entries: Readonly<Record<string, T>>, path: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== path))
}

/** Shows a passage that was just made, before main's next picture comes. */
export function adoptPassage(view: PassageView): void {
  const { byPath } = useSourceStore.getState()
  const source = byPath[view.source]
  if (!source) return
  const others = source.passages.filter(({ passage }) => passage.id !== view.passage.id)
  const changed = { ...source, passages: [...others, view] }
  useSourceStore.setState({ byPath: { ...byPath, [view.source]: changed } })
}

/** Reads a source again, after whatever reading is under way. */
async function reloadSource(path: string): Promise<void> {
  await underWay.get(path)
  await loadSource(path)
}

/** From the first source on, what was read is kept up with the notebook. */
function follow(): void {
  if (isFollowing) return
  isFollowing = true
  listen('notebook.changed', ({ snapshot, changedPaths, renamed }) => {
    const { byPath } = useSourceStore.getState()
    const summaries = new Map(snapshot?.sources.map((summary) => [summary.path, summary]))
    const kept = Object.entries(byPath).filter(([path]) => summaries.has(path))
    useSourceStore.setState({ byPath: Object.fromEntries(kept) })
    const shown = usePlaceStore.getState().place.source
    for (const [path, { passages }] of kept) {
      const hasOtherCount = summaries.get(path)?.passageCount !== passages.length
      if (path === shown || hasOtherCount || changedPaths.includes(path)) void reloadSource(path)
    }
    for (const { from, to } of renamed) if (from in byPath) void reloadSource(to)
  })
}

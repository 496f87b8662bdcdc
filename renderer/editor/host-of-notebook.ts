import type { Snapshot } from '../../shared/ipc/views'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import { resolveTitle, type Resolution } from '../../shared/notebook/titles'
import { openPath } from '../frame/open-record'
import { decidedIn } from '../mentions/decided'
import { glyphsIn, lookOf } from '../mentions/mention-look'
import { mentionsIn } from '../mentions/sight'
import { ask } from '../state/bridge'
import { useNotebookStore } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { loadSource, useSourceStore } from '../state/sources'
import { targetsOf, type Target } from './completion/targets'
import { headingsIn } from './headings'
import type { EditorHost } from './host'
import { namesIn } from '../state/names'

const noTargets: readonly Target[] = []

/** The open notebook as an editor sees it. @param path where the edited record lies now. */
export function hostOfNotebook(path: () => string): EditorHost {
  const host: EditorHost = {
    resolve: (target) => {
      const snapshot = current()
      return snapshot ? resolveTitle(namesIn(snapshot), target, path()) : { state: 'unresolved' }
    },
    sourceOf: (key) => sourceOf(current(), key),
    claim: (id) => current()?.claims.find(({ claim }) => claim.id === id) ?? null,
    passage: (key, id) => {
      const source = sourceOf(current(), key)
      if (source === null) return null
      const { byPath, failures } = useSourceStore.getState()
      const view = byPath[source]
      if (!view && source in failures) return null
      if (!view) {
        void loadSource(source)
        return undefined
      }
      return view.passages.find(({ passage }) => passage.id === id) ?? null
    },
    mentions: (body) => {
      const snapshot = current()
      const text = { path: path(), body, isSource: false }
      return snapshot ? mentionsIn(snapshot, text, decidedIn(text.path)) : []
    },
    lookOfMention: (mention) => {
      const snapshot = current()
      return snapshot && lookOf(glyphsIn(snapshot), mention)
    },
    targets: () => {
      const snapshot = current()
      return snapshot ? targetsIn(snapshot) : noTargets
    },
    claims: () => current()?.claims ?? [],
    headings: async (target) => headingsIn((await ask('records.read', { path: target })).body),
    shownParagraph: (key) => {
      const { spotlight } = usePlaceStore.getState()
      const isLookedAt = spotlight !== null && sourceOf(current(), key) === spotlight.source
      return isLookedAt ? (host.passage(key, spotlight.passage)?.paragraph ?? null) : null
    },
    createNote: async (title) => {
      await ask('notes.create', { title })
    },
    follow: (link) => {
      follow(host, link)
    },
  }
  return host
}

function current(): Snapshot | null {
  return useNotebookStore.getState().snapshot
}

/** A key is compared as names are; of two sources with one key neither is meant. */
function sourceOf(snapshot: Snapshot | null, key: string): string | null {
  const wanted = key.toLowerCase()
  const found = snapshot?.sources.filter((source) => source.key.toLowerCase() === wanted) ?? []
  return found.length === 1 ? (found[0]?.path ?? null) : null
}

let listed: { readonly snapshot: Snapshot; readonly targets: readonly Target[] } | null = null

function targetsIn(snapshot: Snapshot): readonly Target[] {
  if (listed?.snapshot !== snapshot) listed = { snapshot, targets: targetsOf(snapshot) }
  return listed.targets
}

/** Goes where a link leads; what leads nowhere stays where it is. */
function follow(host: EditorHost, link: PlacedLink): void {
  const { go, showPassage } = usePlaceStore.getState()
  switch (link.kind) {
    case 'claim':
    case 'claim-embed':
      if (host.claim(link.claim)) go({ section: 'claims', claim: link.claim })
      return
    case 'passage': {
      const source = host.sourceOf(link.key)
      if (source !== null) showPassage(source, link.passage)
      return
    }
    case 'citation': {
      const source = host.sourceOf(link.key)
      if (source !== null) openPath(source, true)
      return
    }
    case 'link':
    case 'embed':
      openResolved(host.resolve(link.target))
  }
}

function openResolved(resolution: Resolution): void {
  const path = resolution.state === 'resolved' ? resolution.path : null
  if (path !== null) openPath(path, true)
}

import type { LinkView } from '../ipc/views'
import { findLinks, type TextLink } from '../markdown/links'
import { snippetAround } from '../markdown/plain-text'
import { derived } from './derived'
import { textOf } from './record-text'
import { recordsInOrder, sourcesByKey } from './records'
import type { NotebookState, RecordFile } from './state'
import { resolveTitle, titleIndex, type Resolution } from './titles'

/** A link of a text and what it leads to in this notebook. */
export interface ResolvedLink {
  readonly from: RecordFile
  readonly link: TextLink
  readonly state: Resolution['state']
  /** Path of the record it leads to; `null` for a claim, and where it leads nowhere. */
  readonly to: string | null
}

/** All links of the notebook, from both ends. */
export interface LinkGraph {
  readonly all: readonly ResolvedLink[]
  /** By the path of the record in which they stand. */
  readonly outgoing: ReadonlyMap<string, readonly ResolvedLink[]>
  /** By the path of the record to which they lead. */
  readonly backlinks: ReadonlyMap<string, readonly ResolvedLink[]>
  /** By the id of the claim to which they refer. */
  readonly ofClaims: ReadonlyMap<string, readonly ResolvedLink[]>
  /** By the id of the passage to which they refer. */
  readonly ofPassages: ReadonlyMap<string, readonly ResolvedLink[]>
}

/**
 * The links that stand in a record's text. A source has none: its text is someone else's, and
 * brackets in it mean nothing to us.
 */
export const linksIn = derived((record: RecordFile): readonly TextLink[] =>
  record.kind === 'source' ? [] : findLinks(textOf(record)),
)

/** The links of the whole notebook, derived once per state; texts are read again only if changed. */
export const linkGraph = derived((state: NotebookState): LinkGraph => {
  const all = recordsInOrder(state).flatMap((from) =>
    linksIn(from).map((link) => resolveLink(state, from, link)),
  )
  return {
    all,
    outgoing: groupBy(all, ({ from }) => from.path),
    backlinks: groupBy(all, ({ to }) => to),
    ofClaims: groupBy(all, ({ link }) => claimOf(link)),
    ofPassages: groupBy(all, ({ link }) => (link.kind === 'passage' ? link.passage : null)),
  }
})

/** What a link that stands in `from` leads to. */
export function resolveLink(state: NotebookState, from: RecordFile, link: TextLink): ResolvedLink {
  const resolution = resolve(state, from, link)
  const to = resolution.state === 'resolved' ? resolution.path : null
  return { from, link, state: resolution.state, to }
}

function resolve(
  state: NotebookState,
  from: RecordFile,
  link: TextLink,
): { state: 'resolved'; path: string | null } | Exclude<Resolution, { state: 'resolved' }> {
  switch (link.kind) {
    case 'link':
    case 'embed':
      return resolveTitle(titleIndex(state), link.target, from.path)
    case 'passage':
      return resolvePassage(state, link.key, link.passage)
    case 'citation':
      return resolveKey(state, link.key)
    case 'claim':
    case 'claim-embed':
      return state.claims.has(link.claim)
        ? { state: 'resolved', path: null }
        : { state: 'unresolved' }
  }
}

function resolveKey(state: NotebookState, key: string): Resolution {
  const paths = sourcesByKey(state, key).map(({ path }) => path)
  const [path, ...others] = paths
  if (path === undefined) return { state: 'unresolved' }
  return others.length === 0 ? { state: 'resolved', path } : { state: 'ambiguous', paths }
}

/** Passage ids are unique, so that the id tells sources of one key apart. */
function resolvePassage(state: NotebookState, key: string, id: string): Resolution {
  const source = sourcesByKey(state, key).find(({ path }) =>
    state.passages.get(path)?.some((passage) => passage.id === id),
  )
  return source ? { state: 'resolved', path: source.path } : { state: 'unresolved' }
}

function claimOf(link: TextLink): string | null {
  return link.kind === 'claim' || link.kind === 'claim-embed' ? link.claim : null
}

function groupBy(
  links: readonly ResolvedLink[],
  keyOf: (link: ResolvedLink) => string | null,
): ReadonlyMap<string, readonly ResolvedLink[]> {
  const groups = new Map<string, ResolvedLink[]>()
  for (const link of links) {
    const key = keyOf(link)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return groups
}

/** The links of one record and the links to it, as they are shown. */
export function linksOf(
  state: NotebookState,
  path: string,
): { readonly outgoing: LinkView[]; readonly backlinks: LinkView[] } {
  const graph = linkGraph(state)
  return {
    outgoing: (graph.outgoing.get(path) ?? []).map(viewInRow),
    backlinks: (graph.backlinks.get(path) ?? []).map(viewInRow),
  }
}

/** Every link of the notebook, by path and place. */
export function allLinks(state: NotebookState): LinkView[] {
  return linkGraph(state).all.map((link) => linkView(link, false))
}

/** Of so many links the words around them are shown as they read; of more, without the marks. */
const mostUnderstood = 200

function viewInRow(link: ResolvedLink, index: number): LinkView {
  return linkView(link, index >= mostUnderstood)
}

function linkView({ from, link, to, state }: ResolvedLink, isQuick: boolean): LinkView {
  return {
    from: from.path,
    fromTitle: from.title,
    fromKind: from.kind,
    line: link.line,
    snippet: snippetAround(textOf(from), link.start, link.end, undefined, isQuick),
    target: writtenTarget(link),
    to,
    state,
  }
}

/** What is written between the brackets, without the shown words. */
export function writtenTarget(link: TextLink): string {
  switch (link.kind) {
    case 'link':
    case 'embed':
      return link.heading === null ? link.target : `${link.target}#${link.heading}`
    case 'passage':
      return `${link.key}#^${link.passage}`
    case 'citation':
      return `@${link.key}`
    case 'claim':
      return `^${link.claim}`
    case 'claim-embed':
      return link.claim
  }
}

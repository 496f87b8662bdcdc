import { locatePassage } from '../evidence/anchor'
import type { PassageView, RecordView, SourceView } from '../ipc/views'
import { paragraphNumberAt } from '../markdown/paragraphs'
import { AppError } from '../model/failure'
import type { Passage } from '../model/passage'
import { say } from '../words/words'
import { derived } from './derived'
import { linkGraph } from './links'
import {
  capturedParagraphs,
  capturedSha256,
  capturedText,
  textOf,
  type Sha256,
} from './record-text'
import { byText } from './records'
import { keyOf, type NotebookState, type RecordFile } from './state'

/** Where a passage stands in the captured text as it is now. */
export type Anchor = Pick<PassageView, 'state' | 'position' | 'paragraph'>

const anchorsOf = derived((source: RecordFile) =>
  derived((passage: Passage): Anchor => {
    const { state, position } = locatePassage(capturedText(source), passage)
    const paragraph = position && paragraphNumberAt(capturedParagraphs(source), position.start)
    return { state, position, paragraph }
  }),
)

/** Where a passage of this source stands now; found once per text and passage. */
export function anchorOf(source: RecordFile, passage: Passage): Anchor {
  return anchorsOf(source)(passage)
}

/** A passage of a source, by its id. */
export function findPassage(state: NotebookState, sourcePath: string, id: string): Passage | null {
  return state.passages.get(sourcePath)?.find((passage) => passage.id === id) ?? null
}

/** A passage with what can be said of it now and what uses it; made once per state. */
export function passageView(
  state: NotebookState,
  source: RecordFile,
  passage: Passage,
): PassageView {
  return viewsOf(state)(source)(passage)
}

const viewsOf = derived((state: NotebookState) =>
  derived((source: RecordFile) => derived((passage: Passage) => viewOf(state, source, passage))),
)

function viewOf(state: NotebookState, source: RecordFile, passage: Passage): PassageView {
  const links = linkGraph(state).ofPassages.get(passage.id) ?? []
  return {
    passage,
    source: source.path,
    key: keyOf(source),
    ...anchorOf(source, passage),
    claims: [...(claimsByPassage(state.claims).get(passage.id) ?? [])],
    relations: [...(relationsByPassage(state.relations).get(passage.id) ?? [])],
    usedIn: [...new Set(links.map(({ from }) => from.path))],
  }
}

const claimsByPassage = derived((claims: NotebookState['claims']) => usersByPassage(claims))
const relationsByPassage = derived((relations: NotebookState['relations']) =>
  usersByPassage(relations),
)

/** Ids of what has evidence in each passage, sorted. */
function usersByPassage(
  items: ReadonlyMap<string, { readonly evidence: readonly { readonly passage: string }[] }>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const id of [...items.keys()].sort(byText)) {
    for (const { passage } of items.get(id)?.evidence ?? []) {
      found.set(passage, (found.get(passage) ?? new Set()).add(id))
    }
  }
  return found
}

/** The passages of a source in the order of its text; those that are lost come last. */
export function passageViews(state: NotebookState, source: RecordFile): PassageView[] {
  const placeOf = ({ position }: PassageView) => position?.start ?? Number.MAX_SAFE_INTEGER
  return (state.passages.get(source.path) ?? [])
    .map((passage) => passageView(state, source, passage))
    .sort((one, other) => placeOf(one) - placeOf(other) || byText(one.passage.id, other.passage.id))
}

/** One record as an editor needs it. */
export function recordView(record: RecordFile, fileSha256: string): RecordView {
  return {
    path: record.path,
    kind: record.kind,
    id: record.id,
    title: record.title,
    body: textOf(record),
    frontMatter: { ...record.frontMatter },
    fileSha256,
    modified: record.modified,
  }
}

/**
 * A source with its passages.
 * @throws AppError `not-found` when there is no source at the path.
 */
export function sourceView(
  state: NotebookState,
  path: string,
  fileSha256: string,
  sha256: Sha256,
): SourceView {
  const source = state.records.get(path)
  if (source?.kind !== 'source') throw new AppError('not-found', say('check:noSource', { path }))
  return {
    record: recordView(source, fileSha256),
    key: keyOf(source),
    textSha256: capturedSha256(source, sha256),
    passages: passageViews(state, source),
  }
}

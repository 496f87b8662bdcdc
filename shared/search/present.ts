import { anchorOf, findPassage } from '../notebook/passage-views'
import { capturedParagraphs, textOf } from '../notebook/record-text'
import type { NotebookState, RecordFile } from '../notebook/state'
import type { FoundView } from '../ipc/search-views'
import { paragraphNumberAt } from '../markdown/paragraphs'
import { documentOfClaim, documentOfRelation } from './item-documents'
import { foundAt } from './documents'
import { findMarks, type Marker } from './markers'
import type { Ranked } from './rank'
import { rangesOf, snippetOf, type Snippet } from './snippet'

/** Makes of what an index found what is shown; what is gone by now is left out. */
export function present(
  state: NotebookState,
  found: readonly Ranked[],
  markers: readonly Marker[],
): FoundView[] {
  return found.flatMap((ranked) => viewOf(state, ranked, markers) ?? [])
}

function viewOf(
  state: NotebookState,
  { key, kind, score }: Ranked,
  markers: readonly Marker[],
): FoundView | null {
  const found = foundAt(state, key)
  if (!found) return null
  const shown = (path: string, id: string | null, title: string, snippet: Snippet) => ({
    key,
    kind,
    path,
    id,
    title,
    titleMarks: rangesOf(findMarks(title, markers)),
    snippet: snippet.text,
    snippetMarks: [...snippet.marks],
    place: snippet.place,
    where: null,
    count: snippet.count,
    score,
  })
  switch (found.kind) {
    case 'record': {
      const { record } = found
      const view = shown(record.path, null, record.title, snippetOf(textOf(record), markers))
      return { ...view, where: placeIn(record, view.place?.start ?? null) }
    }
    case 'passage': {
      const { source, id } = found
      const passage = findPassage(state, source.path, id)
      if (!passage) return null
      const view = shown(source.path, id, source.title, snippetOf(passage.quote.exact, markers))
      const { position, paragraph } = anchorOf(source, passage)
      return { ...view, place: position, where: paragraph === null ? null : { paragraph } }
    }
    case 'claim': {
      const claim = state.claims.get(found.id)
      if (!claim) return null
      const { title, body } = documentOfClaim(state, claim)
      return shown('claims.json', found.id, title, snippetOf(body, markers))
    }
    case 'relation': {
      const relation = state.relations.get(found.id)
      if (!relation) return null
      const { title, body } = documentOfRelation(state, relation)
      return shown('relations.json', found.id, title, snippetOf(body, markers))
    }
  }
}

/** Paragraph of a source, line of any other body. */
function placeIn(record: RecordFile, offset: number | null): FoundView['where'] {
  if (offset === null) return null
  if (record.kind !== 'source') return { line: textOf(record).slice(0, offset).split('\n').length }
  const paragraph = paragraphNumberAt(capturedParagraphs(record), offset)
  return paragraph === null ? null : { paragraph }
}

import type { Passage } from '../model/passage'
import type { Problem } from '../model/problem'
import { say } from '../words/words'
import { sourceFieldsOf } from './fields'
import { firstWords } from './first-words'
import { anchorOf } from './passage-views'
import { capturedSha256, type Sha256 } from './record-text'
import { recordsOfKind } from './records'
import type { NotebookState, RecordFile } from './state'

/** Sources without a grade or with another text than was captured, and passages that do not stand. */
export function checkSources(state: NotebookState, sha256: Sha256): Problem[] {
  return recordsOfKind(state, 'source').flatMap((source) => [
    ...checkGrade(source),
    ...checkText(source, sha256),
    ...(state.passages.get(source.path) ?? []).flatMap((passage) => checkAnchor(source, passage)),
  ])
}

function checkGrade(source: RecordFile): Problem[] {
  if (sourceFieldsOf(source).reliability) return []
  const message = say('check:sourceUngraded', { title: source.title })
  return [{ code: 'source-ungraded', where: { path: source.path }, message }]
}

function checkText(source: RecordFile, sha256: Sha256): Problem[] {
  const { captured } = sourceFieldsOf(source)
  if (!captured || captured.sha256 === capturedSha256(source, sha256)) return []
  const message = say('check:sourceTextChanged', { title: source.title, path: source.path })
  return [{ code: 'source-text-changed', where: { path: source.path }, message }]
}

const shownLength = 100

function checkAnchor(source: RecordFile, passage: Passage): Problem[] {
  const { state } = anchorOf(source, passage)
  if (state === 'exact') return []
  const where = { path: source.path, passage: passage.id }
  const values = { title: source.title, quote: firstWords(passage.quote.exact, shownLength) }
  return state === 'moved'
    ? [{ code: 'passage-moved', where, message: say('check:passageMoved', values) }]
    : [{ code: 'passage-lost', where, message: say('check:passageLost', values) }]
}

import type { Claim } from '../model/claim'
import type { Passage } from '../model/passage'
import type { Relation } from '../model/relation'
import { sourceFieldsOf } from '../notebook/fields'
import { recordById, sourceById } from '../notebook/records'
import { keyOf, type NotebookState, type RecordFile } from '../notebook/state'
import type { SearchDocument } from './document'
import { daysOf } from './record-documents'

type Facet = readonly [name: string, value: string]

/** Where an item of a JSON file is found: the file of the notebook that it belongs to, and its id. */
export function keyOfItem(path: string, id: string): string {
  return `${path}#${id}`
}

/** What of a claim can be found; the words of its evidence are found as passages. */
export function documentOfClaim(state: NotebookState, claim: Claim): SearchDocument {
  const speaker = claim.speaker === null ? null : recordById(state, claim.speaker)
  const comments = claim.evidence.map(({ comment }) => comment).filter(isThere)
  return {
    key: keyOfItem('claims.json', claim.id),
    kind: 'claim',
    title: claim.text,
    names: [claim.id],
    fields: speaker ? [['speaker', speaker.title]] : [],
    facets: [
      ['status', claim.status],
      ...(speaker ? [['self', speaker.path] as const] : []),
      ...claim.evidence.flatMap((row) => evidenceFacets(state, row.source, row.credibility)),
      ...(claim.evidence.length > 0 ? [['has', 'evidence'] as const] : []),
      ...(claim.saidOn === null ? [] : [['has', 'date'] as const]),
    ],
    body: comments.join('\n\n'),
    days: daysOf(claim.saidOn),
    modified: Date.parse(claim.updated) || 0,
  }
}

/** What of a relation can be found. */
export function documentOfRelation(state: NotebookState, relation: Relation): SearchDocument {
  const ends = [relation.from, relation.to].map((id) => recordById(state, id))
  const [from, to] = ends.map((end) => end?.title ?? '')
  return {
    key: keyOfItem('relations.json', relation.id),
    kind: 'relation',
    title: `${from ?? ''} – ${relation.verb} – ${to ?? ''}`,
    names: [],
    fields: [
      ['verb', relation.verb],
      ...(isThere(relation.role) ? [['role', relation.role] as const] : []),
    ],
    facets: [
      ...ends.flatMap((end): Facet[] => (end ? [['self', end.path]] : [])),
      ...relation.evidence.flatMap(({ source }) => sourceFacets(state, source)),
      ...(relation.evidence.length > 0 ? [['has', 'evidence'] as const] : []),
      ...(relation.date === null ? [] : [['has', 'date'] as const]),
    ],
    body: relation.note,
    days: daysOf(relation.date),
    modified: Math.max(...ends.map((end) => Date.parse(end?.modified ?? '') || 0)),
  }
}

/** What of a passage can be found. */
export function documentOfPassage(source: RecordFile, passage: Passage): SearchDocument {
  const { issued } = sourceFieldsOf(source)
  return {
    key: keyOfItem(source.path, passage.id),
    kind: 'passage',
    title: '',
    names: [passage.id],
    fields: isThere(passage.comment) ? [['comment', passage.comment]] : [],
    facets: [
      ['source', keyOf(source)],
      ...(isThere(passage.comment) ? [['has', 'comment'] as const] : []),
    ],
    body: passage.quote.exact,
    days: daysOf(issued ?? null),
    modified: Date.parse(passage.created) || 0,
  }
}

function evidenceFacets(state: NotebookState, source: string, credibility: number | null): Facet[] {
  const record = sourceById(state, source)
  const letter = (record && sourceFieldsOf(record).reliability) ?? null
  const grades: Facet[] = []
  if (letter !== null) grades.push(['grade', letter])
  if (credibility !== null) grades.push(['grade', String(credibility)])
  if (letter !== null && credibility !== null) grades.push(['grade', `${letter}${credibility}`])
  if (letter === null && credibility === null) grades.push(['grade', 'none'])
  return [...sourceFacets(state, source), ...grades]
}

function sourceFacets(state: NotebookState, source: string): Facet[] {
  const record = sourceById(state, source)
  return record ? [['source', keyOf(record)]] : []
}

function isThere(text: string): boolean {
  return text.trim() !== ''
}

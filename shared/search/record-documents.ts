import { edtfBounds } from '../dates/edtf'
import { nameParts } from './value-words'
import {
  aliasesOf,
  ambiguousNamesOf,
  entityFieldsOf,
  noteFieldsOf,
  sourceFieldsOf,
} from '../notebook/fields'
import { linksIn } from '../notebook/links'
import { textOf } from '../notebook/record-text'
import { fileNameOf, keyOf, type RecordFile } from '../notebook/state'
import { dayOf, firstOfDays, lastOfDays, type SearchDocument } from './document'

type Pairs = (readonly [name: string, value: string])[]

/** Fields that are something else than words of the user's: identity, times, hashes. */
const silentFields = new Set([
  'id',
  'title',
  'kind',
  'created',
  'updated',
  'captured',
  'accessed',
  'cssclasses',
])
/** Fields that are found as names or as marks. */
const knownFields = new Set(['aliases', 'ambiguous', 'tags', 'reliability', 'type'])

/** What of a Markdown file can be found. */
export function documentOfRecord(record: RecordFile, passageCount: number): SearchDocument {
  const names = [...aliasesOf(record), ...ambiguousNamesOf(record)]
  const fileName = fileNameOf(record.path)
  const fields = fieldsOf(record)
  return {
    key: record.path,
    kind: record.kind,
    title: record.title,
    names: fileName === record.title ? names : [fileName, ...names],
    fields,
    facets: [...facetsOf(record, passageCount), ...fields.map(([name]) => ['has', name] as const)],
    body: textOf(record),
    days: daysOf(dateOf(record)),
    modified: Date.parse(record.modified) || 0,
  }
}

/** The first and the last day of a date in EDTF; `null` for what is none. */
export function daysOf(edtf: string | null): SearchDocument['days'] {
  if (edtf === null) return null
  const { earliest, latest } = edtfBounds(edtf)
  if (earliest === null && latest === null) return null
  return [
    earliest === null ? firstOfDays : dayOf(earliest),
    latest === null ? lastOfDays : dayOf(latest),
  ]
}

function fieldsOf({ frontMatter }: RecordFile): Pairs {
  return Object.entries(frontMatter).flatMap(([name, value]): Pairs => {
    if (silentFields.has(name) || knownFields.has(name)) return []
    return nameParts(value).map((part) => [name, part] as const)
  })
}

function facetsOf(record: RecordFile, passageCount: number): Pairs {
  const facets: Pairs = []
  if (record.kind === 'source') facets.push(...facetsOfSource(record, passageCount))
  else facets.push(...linkedNames(record).map((name) => ['link', name] as const))
  if (record.kind === 'entity') {
    const { type } = entityFieldsOf(record)
    facets.push(['self', record.path])
    if (type !== undefined) facets.push(['type', type])
  }
  const tags = tagsOf(record)
  facets.push(...tags.map((tag) => ['tag', tag] as const))
  if (tags.length > 0) facets.push(['has', 'tags'])
  if (aliasesOf(record).length > 0) facets.push(['has', 'aliases'])
  if (dateOf(record) !== null) facets.push(['has', 'date'])
  if (textOf(record).trim() !== '') facets.push(['has', 'text'])
  return facets
}

function facetsOfSource(source: RecordFile, passageCount: number): Pairs {
  const { type, reliability } = sourceFieldsOf(source)
  const facets: Pairs = [
    ['source', keyOf(source)],
    ['grade', reliability ?? 'none'],
  ]
  if (type !== undefined) facets.push(['type', type])
  if (passageCount > 0) facets.push(['has', 'passages'])
  return facets
}

function linkedNames(record: RecordFile): string[] {
  const names = linksIn(record).map((link) => {
    switch (link.kind) {
      case 'link':
      case 'embed':
        return link.target.slice(link.target.lastIndexOf('/') + 1).replace(/\.md$/i, '')
      case 'passage':
      case 'citation':
        return link.key
      case 'claim':
      case 'claim-embed':
        return link.claim
    }
  })
  return [...new Set(names)].filter((name) => name !== '')
}

function tagsOf(record: RecordFile): string[] {
  const stated = noteFieldsOf(record).tags ?? []
  if (record.kind === 'source' || !record.text.includes('#')) return stated
  const written = [...textOf(record).matchAll(/(?:^|[\s(])#([\p{L}\p{N}_][\p{L}\p{N}_/-]*)/gmu)]
  return [...new Set([...stated, ...written.map((found) => found[1] ?? '')])]
}

function dateOf(record: RecordFile): string | null {
  if (record.kind === 'source') return sourceFieldsOf(record).issued ?? null
  const { date, created } = record.frontMatter
  for (const stated of [date, created]) {
    if (typeof stated === 'number') return String(stated)
    if (typeof stated === 'string')
      return stated.slice(0, 80).replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1')
  }
  return null
}

import type { SourceFields } from '../ipc/views'
import { readFields, sourceFields } from '../model/front-matter-fields'

/**
 * The bibliographic fields of a source's front matter, as a form edits them. What is not there or
 * not right is empty; so is the title of a source that has none, where its file name stands in.
 */
export function fieldsFromFrontMatter(
  frontMatter: Readonly<Record<string, unknown>>,
): SourceFields {
  const { fields } = readFields(sourceFields, frontMatter)
  return {
    title: fields.title ?? '',
    type: fields.type ?? '',
    authors: fields.author ?? [],
    publisher: fields.publisher ?? '',
    containerTitle: fields['container-title'] ?? '',
    issued: fields.issued ?? '',
    accessed: fields.accessed ?? '',
    url: fields.URL ?? '',
    language: fields.language ?? '',
    origin: fields.origin ?? '',
    reliability: fields.reliability ?? null,
    reliabilityReason: fields['reliability-reason'] ?? '',
  }
}

/**
 * The front matter for the fields of a form; `undefined` for what is empty, so that it is removed.
 * A field that cannot be read comes out of `fieldsFromFrontMatter` as empty: who saves a form sets
 * only the fields that differ from what the file said before, or such a field would be lost.
 */
export function frontMatterFromFields(fields: SourceFields): Record<string, unknown> {
  return {
    type: fields.type || undefined,
    title: fields.title || undefined,
    author: fields.authors.length > 0 ? fields.authors : undefined,
    'container-title': fields.containerTitle || undefined,
    publisher: fields.publisher || undefined,
    issued: fields.issued || undefined,
    accessed: fields.accessed || undefined,
    URL: fields.url || undefined,
    language: fields.language || undefined,
    reliability: fields.reliability ?? undefined,
    'reliability-reason': fields.reliabilityReason || undefined,
    origin: fields.origin || undefined,
  }
}

import { isEdtf } from '../dates/edtf'
import { splitFrontMatter } from '../markdown/front-matter'
import {
  dossierFields,
  entityFields,
  noteFields,
  readFields,
  sourceFields,
} from '../model/front-matter-fields'
import { idSchema } from '../model/primitives'
import type { Problem, ProblemCode } from '../model/problem'
import { kindOf, type RecordKind } from '../model/record-kind'
import { withHiddenMarks } from '../text/hidden-marks'
import { say } from '../words/words'
import { derived } from './derived'
import { fileNameOf, type RecordFile } from './state'

const fieldsOfKind = {
  note: noteFields,
  source: sourceFields,
  entity: entityFields,
  dossier: dossierFields,
} as const

const dateFields: Readonly<Record<RecordKind, readonly string[]>> = {
  note: [],
  source: ['issued', 'accessed'],
  entity: ['date'],
  dossier: [],
}

/**
 * Reads a Markdown file of the notebook. Never throws: a file whose front matter is broken or wrong
 * is still a record with its whole text, and what is wrong with it is named.
 * @param modified time of the last change, ISO 8601 UTC.
 */
export function makeRecordFile(
  path: string,
  text: string,
  modified: string,
): { readonly record: RecordFile; readonly problems: readonly Problem[] } {
  const { bodyStart, data } = splitFrontMatter(text)
  const kind = kindOf(path, data.kind)
  const { fields } = readFields({ id: idSchema.optional(), title: noteFields.title }, data)
  const record: RecordFile = {
    path,
    kind,
    id: fields.id ?? null,
    title: titleOf(fields.title, path),
    text,
    bodyStart,
    frontMatter: data,
    modified,
  }
  return { record, problems: recordProblems(record) }
}

function titleOf(stated: string | undefined, path: string): string {
  const title = stated?.trim() ?? ''
  return withHiddenMarks(title === '' ? fileNameOf(path) : title)
}

/** What is wrong with a record's front matter: broken YAML, and fields that are not what they should be. */
export const recordProblems = derived((record: RecordFile): readonly Problem[] => {
  const { error } = splitFrontMatter(record.text)
  if (error) {
    const { line, message } = error
    return [problemAt('front-matter-broken', record.path, line, 'check:frontMatterBroken', message)]
  }
  return wrongFields(record)
    .map((field) => ({ field, line: lineOfField(record, field) }))
    .sort((one, other) => one.line - other.line)
    .map(({ field, line }) =>
      problemAt('field-invalid', record.path, line, 'check:fieldInvalid', field),
    )
})

function wrongFields({ kind, frontMatter }: RecordFile): string[] {
  const { wrong } = readFields(fieldsOfKind[kind], frontMatter)
  const wrongDates = dateFields[kind].filter((field) => {
    const value = frontMatter[field]
    const isText = typeof value === 'string' || typeof value === 'number'
    return isText && !wrong.includes(field) && !isEdtf(String(value))
  })
  return [...wrong, ...wrongDates]
}

function problemAt(
  code: ProblemCode,
  path: string,
  line: number,
  sentence: 'check:frontMatterBroken' | 'check:fieldInvalid',
  detail: string,
): Problem {
  return { code, where: { path, line }, message: say(sentence, { path, line, detail }) }
}

/** The line (from 1) of a top-level field in the front matter; the first line where it is not found. */
function lineOfField(record: RecordFile, field: string): number {
  const lines = record.text.slice(0, record.bodyStart).split(/\r\n|\r|\n/)
  const index = lines.findIndex((line) => nameAtStart(line) === field)
  return Math.max(index, 0) + 1
}

function nameAtStart(line: string): string {
  const [name = ''] = line.split(':', 1)
  return line.includes(':') ? name.trimEnd().replace(/^["']|["']$/g, '') : ''
}

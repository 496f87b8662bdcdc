import {
  dossierFields,
  entityFields,
  noteFields,
  readFields,
  sourceFields,
} from '../model/front-matter-fields'
import { derived } from './derived'
import type { RecordFile } from './state'

/** What the program understands of a note's front matter; wrong fields are left out. */
export const noteFieldsOf = derived(
  (note: RecordFile) => readFields(noteFields, note.frontMatter).fields,
)

/** What the program understands of a source's front matter. */
export const sourceFieldsOf = derived(
  (source: RecordFile) => readFields(sourceFields, source.frontMatter).fields,
)

/** What the program understands of an entity's front matter; its free fields are not among it. */
export const entityFieldsOf = derived(
  (entity: RecordFile) => readFields(entityFields, entity.frontMatter).fields,
)

/** What the program understands of a dossier's front matter. */
export const dossierFieldsOf = derived(
  (dossier: RecordFile) => readFields(dossierFields, dossier.frontMatter).fields,
)

/** Other names of a record that are safe to link: aliases that are not marked as ambiguous. */
export function aliasesOf(record: RecordFile): readonly string[] {
  if (record.kind === 'entity') return entityFieldsOf(record).aliases ?? []
  return noteFieldsOf(record).aliases ?? []
}

/** Names of an entity that may mean something else. */
export function ambiguousNamesOf(record: RecordFile): readonly string[] {
  return record.kind === 'entity' ? (entityFieldsOf(record).ambiguous ?? []) : []
}

import type {
  DossierSummary,
  EntitySummary,
  NoteSummary,
  Snapshot,
  SourceSummary,
} from '../ipc/views'
import { settingsOf } from '../changes/settings'
import { plainText } from '../markdown/plain-text'
import { neverNames } from '../mentions/entity-names'
import { shortAuthors } from '../sources/names'
import { check } from './check'
import { claimViews } from './claim-views'
import { derived } from './derived'
import { dossierFieldsOf, entityFieldsOf, noteFieldsOf, sourceFieldsOf } from './fields'
import { firstWords } from './first-words'
import { linkGraph } from './links'
import { textOf, type Sha256 } from './record-text'
import { recordsOfKind } from './records'
import { relationViews } from './relation-views'
import { keyOf, type NotebookState, type RecordFile } from './state'

/** What a snapshot tells besides the notebook itself. */
export type SnapshotMeta = Pick<
  Snapshot,
  'revision' | 'folder' | 'readOnly' | 'undo' | 'redo' | 'undoId'
>

/** Everything that the window shows at rest. Lists are in the order of their paths. */
export function makeSnapshot(state: NotebookState, meta: SnapshotMeta, sha256: Sha256): Snapshot {
  return {
    ...meta,
    name: state.manifest.name,
    settings: settingsOf(state),
    entityTypes: [...state.entityTypes],
    notes: recordsOfKind(state, 'note').map(noteSummary),
    sources: recordsOfKind(state, 'source').map((source) => sourceSummary(state, source)),
    entities: recordsOfKind(state, 'entity').map((entity) => entitySummary(state, entity)),
    claims: [...claimViews(state)],
    dossiers: recordsOfKind(state, 'dossier').map(dossierSummary),
    relations: [...relationViews(state)],
    relationVerbs: [...state.relationVerbs],
    problems: [...check(state, sha256)],
  }
}

const excerptLength = 160
const detailLength = 90

const excerptOf = derived((record: RecordFile) =>
  firstWords(plainText(textOf(record).slice(0, 4 * excerptLength)), excerptLength),
)

function summaryOf({ path, id, title, modified }: RecordFile) {
  return { path, id, title, modified }
}

function noteSummary(note: RecordFile): NoteSummary {
  const { tags = [], aliases = [] } = noteFieldsOf(note)
  return { ...summaryOf(note), tags, aliases, excerpt: excerptOf(note) }
}

function sourceSummary(state: NotebookState, source: RecordFile): SourceSummary {
  const fields = sourceFieldsOf(source)
  const id = source.id
  return {
    ...summaryOf(source),
    key: keyOf(source),
    authors: shortAuthors(fields.author ?? []),
    publisher: fields.publisher ?? fields['container-title'] ?? '',
    issued: fields.issued ?? null,
    reliability: fields.reliability ?? null,
    origin: fields.origin?.trim() ?? '',
    passageCount: state.passages.get(source.path)?.length ?? 0,
    claimCount: id === null ? 0 : (claimCounts(state.claims).get(id) ?? 0),
  }
}

/** How many claims have evidence in each source, by the source's id. */
const claimCounts = derived((claims: NotebookState['claims']) => {
  const counts = new Map<string, number>()
  for (const { evidence } of claims.values()) {
    for (const source of new Set(evidence.map((row) => row.source))) {
      counts.set(source, (counts.get(source) ?? 0) + 1)
    }
  }
  return counts
})

function entitySummary(state: NotebookState, entity: RecordFile): EntitySummary {
  const { type = '', aliases = [], ambiguous = [], date = null } = entityFieldsOf(entity)
  return {
    ...summaryOf(entity),
    type,
    aliases,
    ambiguous,
    never: [...(neverNames(state).get(entity.path) ?? [])],
    detail: detailOf(entity),
    date,
    linkCount: linkGraph(state).backlinks.get(entity.path)?.length ?? 0,
  }
}

function detailOf(entity: RecordFile): string {
  const { role } = entity.frontMatter
  return typeof role === 'string' && role.trim() !== ''
    ? role.trim()
    : firstWords(excerptOf(entity), detailLength)
}

function dossierSummary(dossier: RecordFile): DossierSummary {
  return { ...summaryOf(dossier), subtitle: dossierFieldsOf(dossier).subtitle ?? '' }
}

import { entityFieldsOf } from '../notebook/fields'
import { byText } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { cardLine } from './entity-card'
import { firstParagraph } from './first-paragraph'
import { headingLine } from './headings'
import type { Manuscript, Setting } from './manuscript'
import { verbatim } from './verbatim'

/**
 * The entities of which the dossier speaks, by name, each under a heading to which its first mention
 * leads. Events that have a date are left to the timeline if there is one.
 */
export function writeEntities(manuscript: Manuscript, setting: Setting): string {
  const { state, known } = manuscript
  const entities = [...known.uses.entities]
    .flatMap((path) => state.records.get(path) ?? [])
    .filter((entity) => !(known.parts.has('timeline') && isDatedEvent(state, entity)))
    .sort(byName)
  if (entities.length === 0) return say('export:noEntities')
  return entities.map((entity) => writeEntry(manuscript, entity, setting)).join('\n\n')
}

function writeEntry(manuscript: Manuscript, entity: RecordFile, setting: Setting): string {
  const name = verbatim(entity.title)
  manuscript.headings.push({ words: name, record: entity.path })
  return [
    headingLine(setting.level + 1, name),
    cardLine(manuscript.state, entity),
    firstParagraph(manuscript, entity, setting),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Whether an entity is an event that has its place on the timeline. */
function isDatedEvent({ entityTypes }: NotebookState, entity: RecordFile): boolean {
  const { type, date } = entityFieldsOf(entity)
  return date !== undefined && entityTypes.find(({ id }) => id === type)?.glyph === 'event'
}

function byName(one: RecordFile, other: RecordFile): number {
  return byText(sortable(one.title), sortable(other.title)) || byText(one.path, other.path)
}

/** The same order on every system: letters without accents and case, by code unit. */
function sortable(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

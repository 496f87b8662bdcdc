import type { Change } from '../model/change'
import { entityFields } from '../model/front-matter-fields'
import { AppError } from '../model/failure'
import type { NotebookState } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { createRecord, type Created } from './records'
import { edtfFrom } from './stated-date'

/** Makes an entity card. */
export function createEntity(
  state: NotebookState,
  making: Making,
  { name, type, aliases }: { name: string; type: string; aliases: readonly string[] },
): Created {
  checkType(state, type)
  const names = distinct(aliases)
  const fields = { type, aliases: names.length > 0 ? names : undefined }
  return createRecord(state, making, 'entity', name, fields, '')
}

/** Changes what a card says. A field with an empty value is removed; one not named stays. */
export function updateEntity(
  state: NotebookState,
  making: Making,
  path: string,
  card: {
    type: string
    aliases: readonly string[]
    ambiguous: readonly string[]
    fields: Readonly<Record<string, string>>
  },
): Change {
  checkType(state, card.type)
  const draft = new Draft(state, making)
  const { title, frontMatter, text, kind } = draft.record(path)
  if (kind !== 'entity') throw new AppError('invalid', say('changes:notAnEntity', { path }))
  const aliases = distinct(card.aliases)
  const ambiguous = distinct(card.ambiguous)
  draft.setFields(path, {
    type: card.type,
    aliases: aliases.length > 0 ? aliases : undefined,
    ambiguous: ambiguous.length > 0 ? ambiguous : undefined,
    ...freeFields(card.fields),
  })
  const isEdited = draft.text(path) !== text
  if (isEdited && frontMatter.updated !== undefined) draft.setFields(path, { updated: making.now })
  return draft.change(say('changes:entity.update', { title }))
}

/** The fields of a card that are the user's own; those with a meaning to the program are not among them. */
function freeFields(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const free: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'kind' || (name in entityFields && name !== 'date')) {
      throw new AppError('invalid', say('changes:entity.fieldReserved', { name }))
    }
    const words = value.trim()
    free[name] = words === '' ? undefined : name === 'date' ? edtfFrom(words) : words
  }
  return free
}

function checkType(state: NotebookState, type: string): void {
  const isKnown = state.entityTypes.some(({ id }) => id === type)
  if (!isKnown) throw new AppError('invalid', say('changes:entity.typeUnknown', { type }))
}

/** Names without blanks around them, empty ones and repetitions. */
function distinct(names: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const name of names.map((each) => each.trim())) {
    if (name !== '' && !byFolded.has(foldName(name))) byFolded.set(foldName(name), name)
  }
  return [...byFolded.values()]
}

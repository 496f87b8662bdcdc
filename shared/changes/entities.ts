import type { CardForm } from '../ipc/views'
import type { Change } from '../model/change'
import { entityFields } from '../model/front-matter-fields'
import { AppError } from '../model/failure'
import type { NotebookState } from '../notebook/state'
import { entityFieldsOf } from '../notebook/fields'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { mergeCards } from './card-form'
import { FormConflict } from './form-edit'
import { createRecord, type Created } from './records'
import { edtfFrom } from './stated-date'

/** Makes an entity card. */
export function createEntity(
  state: NotebookState,
  making: Making,
  { name, type, aliases }: { name: string; type: string; aliases: readonly string[] },
): Created {
  checkType(state, type)
  const names = distinctNames(aliases)
  const fields = { type, aliases: names.length > 0 ? names : undefined }
  return createRecord(state, making, 'entity', name, fields, '')
}

/**
 * Changes what a card says. A field with an empty value is removed; one not named stays.
 * @param seen what the form showed that it was changed in.
 * @throws FormConflict when somebody else changed the same field meanwhile.
 */
export function updateEntity(
  state: NotebookState,
  making: Making,
  path: string,
  wanted: CardForm,
  seen: CardForm | null = null,
): Change {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const { title, frontMatter, text, kind } = record
  if (kind !== 'entity') throw new AppError('invalid', say('changes:notAnEntity', { path }))
  const { card, disputed } = mergeCards(seen, wanted, record)
  // A type that was there before is nobody's mistake now.
  if (card.type !== (entityFieldsOf(record).type ?? '')) checkType(state, card.type)
  const aliases = distinctNames(card.aliases)
  const ambiguous = distinctNames(card.ambiguous)
  draft.setFields(path, {
    type: card.type === '' ? undefined : card.type,
    aliases: aliases.length > 0 ? aliases : undefined,
    ambiguous: ambiguous.length > 0 ? ambiguous : undefined,
    ...freeFields(card.fields),
  })
  const isEdited = draft.text(path) !== text
  if (isEdited && frontMatter.updated !== undefined) draft.setFields(path, { updated: making.now })
  const change = draft.change(say('changes:entity.update', { title }))
  if (disputed.length > 0) throw new FormConflict(title, disputed, change)
  return change
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

/** @throws AppError `invalid` when the notebook does not know the type. */
export function checkType(state: NotebookState, type: string): void {
  const isKnown = state.entityTypes.some(({ id }) => id === type)
  if (!isKnown) throw new AppError('invalid', say('changes:entity.typeUnknown', { type }))
}

/** Names without blanks around them, empty ones and repetitions. */
export function distinctNames(names: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const name of names.map((each) => each.trim())) {
    if (name !== '' && !byFolded.has(foldName(name))) byFolded.set(foldName(name), name)
  }
  return [...byFolded.values()]
}

import type { CardForm } from '../ipc/views'
import { entityFieldsOf } from '../notebook/fields'
import type { RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { mergeForm, mergeNames, type DisputedWords } from './form-edit'

/** What a form says, brought onto the card as it is now; names are added and removed one by one. */
export function mergeCards(
  seen: CardForm | null,
  wanted: CardForm,
  record: RecordFile,
): { readonly card: CardForm; readonly disputed: readonly DisputedWords[] } {
  if (!seen) return { card: wanted, disputed: [] }
  const known = entityFieldsOf(record)
  const now = Object.keys(wanted.fields).map(
    (name) => [name, flatText(record.frontMatter[name])] as const,
  )
  const fields = mergeForm(seen.fields, wanted.fields, Object.fromEntries(now))
  const type = mergeForm({ type: seen.type }, { type: wanted.type }, { type: known.type ?? '' })
  const disputed = [
    ...type.disputed.map((row) => ({ ...row, label: say('changes:form.entity.type') })),
    ...fields.disputed.map((row) => ({ ...row, label: fieldLabel(String(row.field)) })),
  ]
  return {
    card: {
      type: type.merged.type,
      aliases: mergeNames(seen.aliases, wanted.aliases, known.aliases ?? []),
      ambiguous: mergeNames(seen.ambiguous, wanted.ambiguous, known.ambiguous ?? []),
      fields: fields.merged,
    },
    disputed: disputed.map((row) => ({
      label: row.label,
      now: flatText(row.now),
      mine: flatText(row.mine),
    })),
  }
}

/** A value of the front matter as the card shows it. */
export function flatText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value)
}

/** The name of a field as a person reads it: `in-office` is "In office". */
export function fieldLabel(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

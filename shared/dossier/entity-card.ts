import { edtfWords, isEdtf } from '../dates/edtf'
import { entityFieldsOf } from '../notebook/fields'
import { foldName } from '../notebook/titles'
import type { NotebookState, RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { verbatim } from './verbatim'

/** Front matter that says something about the file, not about the entity, or has its own place. */
const notFields = new Set(['id', 'kind', 'title', 'created', 'updated', 'tags'])
const placed = new Set(['type', 'aliases', 'ambiguous', 'date'])

/** What an entity is, how else it is called, and its fields, in a few words each. */
export function cardLine(state: NotebookState, entity: RecordFile): string {
  const { type, date } = entityFieldsOf(entity)
  const names = safeAliases(entity)
  return [
    type === undefined ? '' : typeName(state, type),
    names.length === 0 ? '' : say('export:alsoCalled', { names: names.map(verbatim).join(', ') }),
    date === undefined ? '' : field('date', date),
    ...Object.entries(entity.frontMatter).map(([name, value]) =>
      notFields.has(name) || placed.has(name) ? '' : field(name, value),
    ),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')
}

function typeName(state: NotebookState, id: string): string {
  return state.entityTypes.find((type) => type.id === id)?.name ?? id
}

/** Names that mean this entity and nothing else. */
function safeAliases(entity: RecordFile): string[] {
  const { aliases = [], ambiguous = [] } = entityFieldsOf(entity)
  const unsafe = new Set(ambiguous.map(foldName))
  return aliases.filter((alias) => !unsafe.has(foldName(alias)))
}

function field(name: string, value: unknown): string {
  const words = valueWords(value)
  if (words === '') return ''
  const label = name.replaceAll('-', ' ').replaceAll('_', ' ')
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${verbatim(words).replace(/\.$/, '')}`
}

/** Fields are flat: what is not a word, a number or a list of these is left to the app. */
function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join(', ')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return ''
  return isEdtf(value) ? edtfWords(value) : value.trim()
}

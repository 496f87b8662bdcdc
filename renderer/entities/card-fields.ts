import { fieldLabel, flatText } from '../../shared/changes/card-form'
import type { EntityType } from '../../shared/model/entity-type'

/** Fields of the front matter that the card shows elsewhere or that belong to the program. */
const notOnCard = ['id', 'kind', 'title', 'type', 'aliases', 'ambiguous', 'created', 'updated']

export interface CardField {
  readonly name: string
  /** As a person reads it: `in-office` is "In office". */
  readonly label: string
  readonly value: string
  /** A list or a map in the file, which the card shows but leaves alone. */
  readonly isFlat: boolean
}

/** The fields that the type proposes, then the card's own in the order of the file. */
export function cardFields(
  frontMatter: Readonly<Record<string, unknown>>,
  type: EntityType | undefined,
): CardField[] {
  const own = Object.keys(frontMatter).filter((name) => !notOnCard.includes(name))
  const names = [...new Set([...(type?.fields ?? []), ...own])]
  return names.map((name) => ({ name, label: fieldLabel(name), ...readValue(frontMatter[name]) }))
}

function readValue(value: unknown): Pick<CardField, 'value' | 'isFlat'> {
  return { value: flatText(value), isFlat: value === null || typeof value !== 'object' }
}

/** The name under which a field stands in the file: `In office` is `in-office`. */
export function fieldName(label: string): string {
  return label.trim().toLocaleLowerCase().replace(/\s+/g, '-')
}

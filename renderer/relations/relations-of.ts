import { compareEdtf } from '../../shared/dates/edtf'
import type { RelationEnd, RelationView } from '../../shared/ipc/views'

/** A relation as it is told from one of its ends. */
export interface RelationSide {
  readonly view: RelationView
  /** The verb, or its inverse where the entity stands at the other end. */
  readonly verb: string
  /** Who stands at the other end; `null` when there is no such entity any more. */
  readonly other: RelationEnd | null
}

/** The relations of an entity in the order of their dates; those without one come last, by verb. */
export function relationsOf(relations: readonly RelationView[], path: string): RelationSide[] {
  const sides = relations.flatMap((view): RelationSide[] => {
    const { from, to, inverse, relation } = view
    if (from?.path === path) return [{ view, verb: relation.verb, other: to }]
    if (to?.path === path) return [{ view, verb: inverse ?? `← ${relation.verb}`, other: from }]
    return []
  })
  return sides.sort(
    (one, other) =>
      compareEdtf(one.view.relation.date ?? '', other.view.relation.date ?? '') ||
      one.verb.localeCompare(other.verb) ||
      (one.other?.title ?? '').localeCompare(other.other?.title ?? ''),
  )
}

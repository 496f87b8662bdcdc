import { isSame } from '../markdown/same-value'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { say } from '../words/words'

/** A field that somebody else changed while it stood in a form, and the form changed it as well. */
export interface Disputed<Field> {
  readonly field: Field
  readonly now: unknown
  readonly mine: unknown
}

/**
 * Brings what a form says onto what is there now. A field that the form did not touch stays as it is
 * now, so that nobody's change is lost by saving another one.
 * @param seen what the form showed before it was changed; `null` where the user knows what is there
 *   and wants it replaced.
 */
export function mergeForm<Values extends Readonly<Record<string, unknown>>>(
  seen: Values | null,
  wanted: Values,
  now: Values,
): { readonly merged: Values; readonly disputed: readonly Disputed<keyof Values>[] } {
  if (!seen) return { merged: wanted, disputed: [] }
  const disputed: Disputed<keyof Values>[] = []
  const merged = { ...wanted }
  for (const field of Object.keys(wanted) as (keyof Values)[]) {
    if (isSame(wanted[field], seen[field])) merged[field] = now[field]
    else if (!isSame(now[field], seen[field]) && !isSame(now[field], wanted[field])) {
      disputed.push({ field, now: now[field], mine: wanted[field] })
    }
  }
  return { merged, disputed }
}

/** Brings names that were added and removed in a form onto those that are there now. */
export function mergeNames(
  seen: readonly string[],
  wanted: readonly string[],
  now: readonly string[],
): string[] {
  const kept = now.filter((name) => wanted.includes(name) || !seen.includes(name))
  const added = wanted.filter((name) => !seen.includes(name) && !now.includes(name))
  return [...kept, ...added]
}

/** What of a form is disputed, in words. */
export interface DisputedWords {
  readonly label: string
  readonly now: string
  readonly mine: string
}

/**
 * A form was changed in two places: nothing is written until somebody has chosen. Both texts can be
 * kept, because the change that the form wanted goes with it.
 */
export class FormConflict extends AppError {
  constructor(
    title: string,
    disputed: readonly DisputedWords[],
    readonly wanted: Change,
  ) {
    const details = disputed
      .map(({ label, now, mine }) =>
        say('changes:form.both', { label, now: shown(now), mine: shown(mine) }),
      )
      .join('; ')
    super('conflict', say('changes:form.conflict', { title, details }))
    this.name = 'FormConflict'
  }
}

const mostShown = 120

function shown(value: string): string {
  if (value.trim() === '') return say('changes:form.nothing')
  return value.length > mostShown ? `“${value.slice(0, mostShown)}…”` : `“${value}”`
}

import { fits, isMutual, type RelationVerb } from '../../shared/model/relation-verb'

/** One way to say a relation between two cards, read from the first to the second. */
export interface VerbChoice {
  /** Tells it from the others. */
  readonly id: string
  readonly label: string
  readonly verb: string
  /** It is the verb's inverse: the relation leads from the second card to the first. */
  readonly isInverse: boolean
}

/**
 * The verbs that can join cards of these types, in either direction, by the alphabet. An empty type
 * fits any verb.
 */
export function verbChoices(
  verbs: readonly RelationVerb[],
  fromType: string,
  toType: string,
): VerbChoice[] {
  const choices = verbs.flatMap((verb) => [
    ...(fits(verb, fromType, toType) ? [choiceOf(verb, false)] : []),
    ...(!isMutual(verb) && fits(verb, toType, fromType) ? [choiceOf(verb, true)] : []),
  ])
  return choices.sort((one, other) => one.label.localeCompare(other.label))
}

function choiceOf({ verb, inverse }: RelationVerb, isInverse: boolean): VerbChoice {
  return {
    id: `${isInverse ? '<' : '>'} ${verb}`,
    label: isInverse ? inverse : verb,
    verb,
    isInverse,
  }
}

/** The verb for those who took part in an event of this type: the one that is most about events. */
export function participation(
  verbs: readonly RelationVerb[],
  eventType: string,
): RelationVerb | undefined {
  return verbs
    .filter(({ to }) => to.includes(eventType))
    .sort((one, other) => one.to.length - other.to.length)[0]
}

import { foldedWords } from '../mentions/folded-words'
import { proseOf } from '../mentions/found-names'
import { aliasesOf, ambiguousNamesOf } from '../notebook/fields'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import { recordsOfKind } from '../notebook/records'
import { fileNameOf, type NotebookState, type RecordFile } from '../notebook/state'
import { suggest, type Suggestion } from './suggest'

/** A proposal for this notebook. */
export interface PossibleEntity extends Suggestion {
  /** Path of the card that seems to mean the same but lacks some of the forms; `null` if none does. */
  readonly sameAs: string | null
}

/**
 * What a record's text names and the notebook has no card for, or a card that does not know all of
 * its names. What the user does not want to see again is left out.
 */
export function possibleEntities(state: NotebookState, path: string): PossibleEntity[] {
  const record = state.records.get(path)
  if (!record) return []
  const cards = cardsByName(state)
  const ignored = ignoredNames(state.decisions)
  return suggestionsIn(record).flatMap((suggestion): PossibleEntity[] => {
    const names = [...new Set([suggestion.name, ...suggestion.forms].map(foldedWords))]
    if (names.some((name) => ignored.has(name))) return []
    const known = new Set(names.flatMap((name) => cards.get(name) ?? []))
    const isKnown = suggestion.forms.every((form) => cards.has(foldedWords(form)))
    if (isKnown) return []
    const [only = null] = known
    return [{ ...suggestion, sameAs: known.size === 1 ? only : null }]
  })
}

/** Found once per text. */
const suggestionsIn = derived((record: RecordFile): readonly Suggestion[] =>
  suggest(proseText(record)),
)

/** The body with blanks in the place of code, addresses and links, so that offsets stay the same. */
function proseText(record: RecordFile): string {
  const text = textOf(record)
  let prose = ''
  for (const { start, end } of proseOf(record).stretches) {
    prose += text.slice(prose.length, start).replace(/[^\n]/g, ' ') + text.slice(start, end)
  }
  return prose
}

/** Paths of the cards that bear a name, by the name as names are compared in texts. */
const cardsByName = derived((state: NotebookState) => {
  const cards = new Map<string, string[]>()
  for (const card of recordsOfKind(state, 'entity')) {
    const names = [card.title, fileNameOf(card.path), ...aliasesOf(card), ...ambiguousNamesOf(card)]
    for (const name of new Set(names.map(foldedWords))) {
      cards.set(name, [...(cards.get(name) ?? []), card.path])
    }
  }
  return cards
})

const ignoredNames = derived(
  (decisions: NotebookState['decisions']) =>
    new Set(
      [...decisions.values()].flatMap((decision) =>
        decision.verdict === 'ignored' ? [foldedWords(decision.words)] : [],
      ),
    ),
)

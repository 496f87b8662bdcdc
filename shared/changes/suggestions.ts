import type { Change } from '../model/change'
import type { NotebookState } from '../notebook/state'
import { aliasesOf } from '../notebook/fields'
import { foldedWords } from '../mentions/folded-words'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { checkType, distinctNames } from './entities'
import { freePlace } from './file-name'
import { entityAt, putIgnored } from './mentions'

/** A card that is to be made of what a text names. */
export interface NewCard {
  readonly name: string
  readonly type: string
  readonly aliases: readonly string[]
}

/**
 * Makes a card for each, as one change.
 * @throws AppError `invalid` when one has a type that the notebook does not know.
 */
export function acceptSuggestions(
  state: NotebookState,
  making: Making,
  cards: readonly NewCard[],
): { readonly change: Change; readonly paths: readonly string[] } {
  const draft = new Draft(state, making)
  const paths: string[] = []
  for (const { name, type, aliases } of cards) {
    checkType(state, type)
    const place = freePlace(state, 'entity', name, paths)
    const names = distinctNames(aliases).filter((alias) => alias !== name)
    draft.create(
      place.path,
      {
        id: making.newId(),
        title: place.title,
        type,
        aliases: names.length > 0 ? names : undefined,
        created: making.now,
        updated: making.now,
      },
      '',
    )
    paths.push(place.path)
  }
  const [first] = cards
  const words =
    cards.length === 1 && first
      ? say('changes:create.entity', { title: first.name })
      : say('changes:create.cards', { count: cards.length })
  return { change: draft.change(words), paths }
}

/**
 * Adds names to a card: the text calls by them what the card is about.
 * @throws AppError `invalid` when it is no card.
 */
export function joinSuggestion(
  state: NotebookState,
  making: Making,
  { entity, names }: { readonly entity: string; readonly names: readonly string[] },
): Change {
  const draft = new Draft(state, making)
  const card = entityAt(draft, entity)
  const known = new Set([card.title, ...aliasesOf(card)].map(foldedWords))
  const fresh = names.filter((name) => !known.has(foldedWords(name)))
  if (fresh.length > 0) {
    draft.setFields(entity, { aliases: distinctNames([...aliasesOf(card), ...fresh]) })
    if (card.frontMatter.updated !== undefined) draft.setFields(entity, { updated: making.now })
  }
  return draft.change(
    say('changes:entity.addNames', { title: card.title, names: fresh.join(', ') }),
  )
}

/** Names that are not to be proposed for a card any more, in any text. */
export function ignoreSuggestions(
  state: NotebookState,
  making: Making,
  names: readonly string[],
): Change {
  const draft = new Draft(state, making)
  for (const words of names) putIgnored(draft, words)
  return draft.change(say('mentions:ignored', { words: names.join(', ') }))
}

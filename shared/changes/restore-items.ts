import { isSame } from '../markdown/same-value'
import type { Change, CollectionPath, Item, ItemEdit } from '../model/change'
import { passagesPathOf, type NotebookState } from '../notebook/state'
import { say } from '../words/words'
import { whenWords } from './versions'

/**
 * Puts the entries that a JSON file of the notebook held at a time in place of those of now. What was
 * added since goes, what was removed comes back; taking the change back brings all of it again.
 * @param at when that version was kept, ISO 8601.
 */
export function restoreItems(
  state: NotebookState,
  file: CollectionPath,
  earlier: readonly Item[],
  at: string,
): Change {
  const now = itemsOf(state, file)
  const then = new Map(earlier.map((item) => [item.id, item]))
  const ids = [...new Set([...now.keys(), ...then.keys()])]
  const edits = ids.flatMap((id): ItemEdit[] => {
    const [before, after] = [now.get(id) ?? null, then.get(id) ?? null]
    return isSame(before, after) ? [] : [{ kind: 'item', file, id, before, after }]
  })
  return { name: say('changes:version.restore', { title: file, when: whenWords(at) }), edits }
}

function itemsOf(state: NotebookState, file: CollectionPath): ReadonlyMap<string, Item> {
  if (file === 'claims.json') return state.claims
  if (file === 'relations.json') return state.relations
  if (file === 'mentions.json') return state.decisions
  const found = [...state.passages].find(([source]) => passagesPathOf(source) === file)
  return new Map((found?.[1] ?? []).map((passage) => [passage.id, passage]))
}

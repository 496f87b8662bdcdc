import type { DecisionView, Snapshot } from '../../shared/ipc/views'
import { locateDecision } from '../../shared/mentions/anchor-decision'
import {
  indexNames,
  namesOfCard,
  withoutNever,
  type NameIndex,
} from '../../shared/mentions/entity-names'
import { namesInProse } from '../../shared/mentions/found-names'
import { mentionsInText, type Mention, type MentionText } from '../../shared/mentions/mention-text'
import { proseOfNote, proseOfSource, type Prose } from '../../shared/mentions/prose'
import { resolveTitle } from '../../shared/notebook/titles'
import { namesIn } from '../state/names'

/** A text as it stands on screen. */
export interface ShownText {
  /** Path of its record. */
  readonly path: string
  readonly body: string
  readonly isSource: boolean
}

/** The mentions in a text that is on screen, saved or not; as main finds them in a saved one. */
export function mentionsIn(
  snapshot: Snapshot,
  text: ShownText,
  decided: readonly DecisionView[],
): readonly Mention[] {
  if (text.isSource) return mentionsInSource(namesToFind(snapshot), text, decided)
  const { index, entities } = knownIn(snapshot)
  return mentionsInText({
    ...found(text, proseOfNote(text.body), index, decided),
    resolve: (target) => resolveTitle(namesIn(snapshot), target, text.path),
    isEntity: (path) => entities.has(path),
  })
}

/** The names to look for; the same object as long as no card has another name. */
export function namesToFind(snapshot: Snapshot): NameIndex {
  return knownIn(snapshot).index
}

/** The mentions in a captured text: it has no links of ours. */
export function mentionsInSource(
  index: NameIndex,
  text: ShownText,
  decided: readonly DecisionView[],
): readonly Mention[] {
  return mentionsInText({
    ...found(text, proseOfSource(text.body), index, decided),
    resolve: () => ({ state: 'unresolved' }),
    isEntity: () => false,
  })
}

function found(
  text: ShownText,
  prose: Prose,
  index: NameIndex,
  decided: readonly DecisionView[],
): Omit<MentionText, 'resolve' | 'isEntity'> {
  const decisions = decided.flatMap(({ decision, entity }) => {
    const { position } = locateDecision(text.body, decision)
    return position ? [{ decision, entity, position }] : []
  })
  return { ...text, prose, index, hits: namesInProse(text.body, prose, index), decisions }
}

interface Known {
  readonly snapshot: Snapshot
  readonly index: NameIndex
  readonly entities: ReadonlySet<string>
}

let known: Known | null = null

/** The names to look for, made ready once for each snapshot. */
function knownIn(snapshot: Snapshot): Known {
  if (known?.snapshot !== snapshot) {
    known = {
      snapshot,
      index: indexNames(
        snapshot.entities.map((card) => withoutNever(namesOfCard(card), card.never)),
      ),
      entities: new Set(snapshot.entities.map(({ path }) => path)),
    }
  }
  return known
}

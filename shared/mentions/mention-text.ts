import type { Range } from '../markdown/link-grammar'
import type { PlacedDecision } from '../model/mention'
import { byText } from '../notebook/records'
import type { Resolution } from '../notebook/titles'
import type { NameIndex } from './entity-names'
import type { Hit } from './find-names'
import type { Prose } from './prose'
import { shownWords } from './shown-words'

/** A name of an entity in a record's text, and what is known of it. */
export interface Mention extends Range {
  /** The words as they stand there. */
  readonly text: string
  /**
   * `detected`: a name that one entity bears; `ambiguous`: one that several bear, or that was marked
   * as ambiguous; `accepted` and `rejected`: the user decided; `linked`: the user wrote a link.
   */
  readonly state: 'detected' | 'accepted' | 'rejected' | 'linked' | 'ambiguous'
  /** Path of the entity that is meant, or was refused (`rejected`); `null` where that is not known. */
  readonly entity: string | null
  /** Paths of the entities that may be meant; more than one only where it is ambiguous. */
  readonly candidates: readonly string[]
  /** Id of the decision that makes it what it is. */
  readonly decision: string | null
  /** Whether a link may be put in its place: not in a source, nor within an ordinary link. */
  readonly canBeLinked: boolean
}

/** A decision whose words stand in the text, and the path of the entity that it is about. */
export interface DecisionInText {
  readonly decision: PlacedDecision
  /** `null` when there is no such entity any more. */
  readonly entity: string | null
  readonly position: Range
}

/** A body and all that bears on the names in it: of a saved record, or of a text being typed. */
export interface MentionText {
  /** Path of the record. */
  readonly path: string
  /** With line ends as LF. */
  readonly body: string
  readonly isSource: boolean
  readonly prose: Prose
  readonly hits: readonly Hit[]
  /** The index by which the hits were found. */
  readonly index: NameIndex
  readonly decisions: readonly DecisionInText[]
  /** What the target of a link means. */
  readonly resolve: (target: string) => Resolution
  readonly isEntity: (path: string) => boolean
}

/**
 * The mentions in a body in the order of the text, without overlaps. A card does not mention itself.
 * Offsets are UTF-16 code units.
 */
export function mentionsInText(text: MentionText): readonly Mention[] {
  const links = linked(text)
  const decided = withoutOverlaps(accepted(text), links)
  const known = [...links, ...decided]
  return [...known, ...withoutOverlaps(detected(text), known)].sort(inOrder)
}

/** The links to entities, by the words that they show. */
function linked({ path, body, prose, resolve, isEntity }: MentionText): Mention[] {
  return prose.links.flatMap((link): Mention[] => {
    if (link.kind !== 'link' && link.kind !== 'embed') return []
    const resolution = resolve(link.target)
    if (resolution.state === 'unresolved') return []
    const isOne = resolution.state === 'resolved'
    const candidates = (isOne ? [resolution.path] : resolution.paths).filter(isEntity)
    if (candidates.length === 0 || candidates.includes(path)) return []
    return [
      {
        ...mentionAt(body, shownWords(body, link), candidates),
        state: isOne ? 'linked' : 'ambiguous',
        entity: isOne ? (candidates[0] ?? null) : null,
      },
    ]
  })
}

/** What the user accepted, or took for another entity, where its words still stand. */
function accepted(text: MentionText): Mention[] {
  return text.decisions.flatMap(({ decision, entity, position }): Mention[] => {
    if (decision.verdict === 'rejected' || entity === null) return []
    return [
      {
        ...mentionAt(text.body, position, [entity]),
        state: 'accepted',
        entity,
        decision: decision.id,
        canBeLinked: canBeLinked(text, position),
      },
    ]
  })
}

function detected(text: MentionText): Mention[] {
  const refusals = refusedAt(text.decisions)
  return text.hits.flatMap((hit): Mention[] => {
    const bearers = bearersOf(hit, text.index).filter((path) => path !== text.path)
    if (bearers.length === 0) return []
    const refused = refusals.get(`${hit.start} ${hit.end}`) ?? new Map<string, string>()
    const candidates = bearers.filter((path) => !refused.has(path))
    const mention = {
      ...mentionAt(text.body, hit, candidates.length > 0 ? candidates : bearers),
      canBeLinked: canBeLinked(text, hit),
    }
    const [only = null, ...others] = candidates
    if (only === null) return [rejected(mention, refused)]
    if (others.length > 0 || hit.forms.some((form) => form.isAmbiguous)) return [mention]
    return [{ ...mention, state: 'detected', entity: only }]
  })
}

function rejected(mention: Mention, refused: ReadonlyMap<string, string>): Mention {
  const [path = ''] = mention.candidates
  const entity = mention.candidates.length === 1 ? path : null
  return { ...mention, state: 'rejected', entity, decision: refused.get(path) ?? null }
}

/** By place (`start end`): the paths of the entities that are not meant there, and the decisions that say so. */
function refusedAt(decisions: MentionText['decisions']): Map<string, Map<string, string>> {
  const refused = new Map<string, Map<string, string>>()
  for (const { decision, entity, position } of decisions) {
    if (decision.verdict !== 'rejected' || entity === null) continue
    const place = `${position.start} ${position.end}`
    refused.set(place, (refused.get(place) ?? new Map<string, string>()).set(entity, decision.id))
  }
  return refused
}

function mentionAt(body: string, { start, end }: Range, candidates: readonly string[]): Mention {
  return {
    start,
    end,
    text: body.slice(start, end),
    state: 'ambiguous',
    entity: null,
    candidates,
    decision: null,
    canBeLinked: false,
  }
}

function bearersOf({ forms }: Hit, { paths }: NameIndex): string[] {
  const bearers = new Set(
    forms.flatMap((form) => form.bearers.map((bearer) => paths[bearer] ?? '')),
  )
  return [...bearers].sort(byText)
}

function canBeLinked({ isSource, prose }: MentionText, { start, end }: Range): boolean {
  return !isSource && !prose.linkTexts.some((link) => link.start < end && start < link.end)
}

/** Those that overlap neither each other nor the others; of two that do, the first is kept. */
function withoutOverlaps(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const taken = [...others].sort(inOrder)
  const kept: Mention[] = []
  let next = 0
  let end = 0
  for (const mention of [...mentions].sort(inOrder)) {
    while ((taken[next]?.end ?? Infinity) <= mention.start) next++
    const isFree = (taken[next]?.start ?? Infinity) >= mention.end
    if (!isFree || mention.start < end) continue
    kept.push(mention)
    end = mention.end
  }
  return kept
}

function inOrder(one: Range, other: Range): number {
  return one.start - other.start || one.end - other.end
}

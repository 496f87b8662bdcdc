import type { Range } from '../markdown/link-grammar'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import { byText, recordById } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { resolveTitle, titleIndex } from '../notebook/titles'
import { placedDecisions, refusedAt } from './decisions-in'
import { nameIndex, type NameIndex } from './entity-names'
import type { Hit } from './find-names'
import { namesFoundIn, proseOf } from './found-names'
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

/**
 * The mentions in a record's body in the order of the text, without overlaps. A card does not mention
 * itself. Offsets are UTF-16 code units in the body with line ends as LF.
 */
export function mentionsOf(state: NotebookState, path: string): readonly Mention[] {
  const record = state.records.get(path)
  return record ? mentionsIn(state)(record) : []
}

const mentionsIn = derived((state: NotebookState) =>
  derived((record: RecordFile): readonly Mention[] => {
    const links = linkedMentions(state, record)
    const decided = withoutOverlaps(decidedMentions(state, record), links)
    const known = [...links, ...decided]
    const detected = detectedMentions(state, record)
    return [...known, ...withoutOverlaps(detected, known)].sort(inOrder)
  }),
)

/** The links to entities, by the words that they show. */
function linkedMentions(state: NotebookState, record: RecordFile): Mention[] {
  const body = textOf(record)
  return proseOf(record).links.flatMap((link): Mention[] => {
    if (link.kind !== 'link' && link.kind !== 'embed') return []
    const resolution = resolveTitle(titleIndex(state), link.target, record.path)
    if (resolution.state === 'unresolved') return []
    const paths = resolution.state === 'resolved' ? [resolution.path] : resolution.paths
    const candidates = paths.filter((path) => state.records.get(path)?.kind === 'entity')
    if (candidates.length === 0 || candidates.includes(record.path)) return []
    const isOne = resolution.state === 'resolved'
    return [
      {
        ...mentionAt(body, shownWords(body, link), candidates),
        state: isOne ? 'linked' : 'ambiguous',
        entity: isOne ? (candidates[0] ?? null) : null,
        canBeLinked: false,
      },
    ]
  })
}

/** What the user accepted, or took for another entity, where its words still stand. */
function decidedMentions(state: NotebookState, record: RecordFile): Mention[] {
  const body = textOf(record)
  return placedDecisions(state, record).flatMap(({ decision, position }): Mention[] => {
    const entity = recordById(state, decision.entity)
    if (decision.verdict === 'rejected' || entity?.kind !== 'entity') return []
    return [
      {
        ...mentionAt(body, position, [entity.path]),
        state: 'accepted',
        entity: entity.path,
        decision: decision.id,
        canBeLinked: canBeLinked(record, position),
      },
    ]
  })
}

function detectedMentions(state: NotebookState, record: RecordFile): Mention[] {
  const body = textOf(record)
  const index = nameIndex(state)
  const refusals = refusedAt(state, record)
  return namesFoundIn(record, index).flatMap((hit): Mention[] => {
    const bearers = bearersOf(hit, index).filter((path) => path !== record.path)
    if (bearers.length === 0) return []
    const refused = refusals.get(`${hit.start} ${hit.end}`) ?? new Map<string, string>()
    const candidates = bearers.filter((path) => !refused.has(path))
    const mention = {
      ...mentionAt(body, hit, candidates.length > 0 ? candidates : bearers),
      canBeLinked: canBeLinked(record, hit),
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

function canBeLinked(record: RecordFile, { start, end }: Range): boolean {
  const { linkTexts } = proseOf(record)
  return record.kind !== 'source' && !linkTexts.some((link) => link.start < end && start < link.end)
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

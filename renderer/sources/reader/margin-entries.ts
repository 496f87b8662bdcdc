import type { ClaimView, PassageView, RelationView } from '../../../shared/ipc/views'
import { gradeLabel } from '../../../shared/evidence/grade'
import { say } from '../../../shared/words/words'

/** One thing that a passage is used for, as the margin shows it. */
export interface MarginEntry {
  readonly key: string
  readonly passage: PassageView
  readonly kind: 'moved' | 'claim' | 'relation' | 'quote' | 'highlight'
  readonly title: string
  readonly detail: string
  readonly isDisputed: boolean
  /** What it opens: a claim by its id, or a record by its path. */
  readonly opens: { readonly claim: string } | { readonly path: string } | null
}

/** What a passage can be used for. */
export interface MarginUses {
  readonly claimsById: ReadonlyMap<string, ClaimView>
  readonly relationsById: ReadonlyMap<string, RelationView>
  readonly titleOf: (path: string) => string
}

/**
 * What the passages of one block are used for, in their order: a place to be reviewed first, then
 * claims and relations, then texts that quote it, and a plain highlight where it is used for nothing yet.
 */
export function marginEntries(
  passages: readonly PassageView[],
  { claimsById, relationsById, titleOf }: MarginUses,
): MarginEntry[] {
  return passages.flatMap((passage) => {
    const { id, comment } = passage.passage
    const uses = [
      ...passage.claims.flatMap((claim) => claimEntry(passage, claimsById.get(claim))),
      ...passage.relations.flatMap((id) => relationEntry(passage, relationsById.get(id))),
      ...passage.usedIn.map((path) => quoteEntry(passage, path, titleOf(path))),
    ]
    const highlight: MarginEntry = {
      key: `${id} highlight`,
      passage,
      kind: 'highlight',
      title: say('sources:margin.highlight'),
      detail: comment === '' ? say('sources:margin.noComment') : comment,
      isDisputed: false,
      opens: null,
    }
    const isPlain = uses.length === 0 || comment !== ''
    return [
      ...(passage.state === 'moved' ? [movedEntry(passage)] : []),
      ...uses,
      ...(isPlain ? [highlight] : []),
    ]
  })
}

function movedEntry(passage: PassageView): MarginEntry {
  return {
    key: `${passage.passage.id} moved`,
    passage,
    kind: 'moved',
    title: say('sources:margin.moved'),
    detail: say('sources:margin.movedDetail'),
    isDisputed: true,
    opens: null,
  }
}

function claimEntry(passage: PassageView, view: ClaimView | undefined): MarginEntry[] {
  if (!view) return []
  const { claim, evidence, standing } = view
  const own = evidence.find((row) => row.evidence.passage === passage.passage.id)
  const grade = gradeLabel(own?.reliability ?? null, own?.evidence.credibility ?? null)
  const isDisputed = claim.status === 'disputed' || claim.status === 'refuted'
  return [
    {
      key: `${passage.passage.id} ${claim.id}`,
      passage,
      kind: 'claim',
      title: say('sources:margin.claim', { grade }),
      detail: isDisputed
        ? say(`claims:status.${claim.status}`).toLocaleLowerCase()
        : say('frame:origins.count', { count: standing.origins }),
      isDisputed,
      opens: { claim: claim.id },
    },
  ]
}

function relationEntry(passage: PassageView, view: RelationView | undefined): MarginEntry[] {
  if (!view) return []
  const { relation, from, to } = view
  const path = from?.path ?? to?.path
  return [
    {
      key: `${passage.passage.id} ${relation.id}`,
      passage,
      kind: 'relation',
      title: say('sources:margin.relation'),
      detail: relation.verb,
      isDisputed: false,
      opens: path === undefined ? null : { path },
    },
  ]
}

function quoteEntry(passage: PassageView, path: string, title: string): MarginEntry {
  return {
    key: `${passage.passage.id} ${path}`,
    passage,
    kind: 'quote',
    title: say('sources:margin.quoted'),
    detail: title,
    isDisputed: false,
    opens: { path },
  }
}

import { compareEdtf } from '../../shared/dates/edtf'
import type { ClaimView } from '../../shared/ipc/views'
import { claimStatusSchema, type ClaimStatus } from '../../shared/model/claim'

export const claimColumns = [
  'status',
  'claim',
  'who',
  'when',
  'grade',
  'origins',
  'evidence',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

export interface ClaimOrder {
  readonly column: ClaimColumn
  readonly isAscending: boolean
}

export interface ClaimFilter {
  readonly words: string
  readonly status: ClaimStatus | 'all'
}

/** The claims in which every word is found: in the text, the speaker, the origins, keys or the id. */
export function filterClaims(claims: readonly ClaimView[], filter: ClaimFilter): ClaimView[] {
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return claims.filter((view) => {
    if (filter.status !== 'all' && view.claim.status !== filter.status) return false
    const text = searchableText(view)
    return words.every((word) => text.includes(word))
  })
}

function searchableText({ claim, speaker, evidence }: ClaimView): string {
  const sources = evidence.flatMap(({ origin, sourceTitle, passage }) => [
    origin,
    sourceTitle,
    passage?.key ?? '',
  ])
  return [claim.text, claim.id, speaker?.title ?? '', ...sources].join(' ').toLocaleLowerCase()
}

/** How many claims there are of each status. */
export function countByStatus(claims: readonly ClaimView[]): Record<ClaimStatus, number> {
  const counts = { unverified: 0, supported: 0, disputed: 0, refuted: 0, withdrawn: 0 }
  for (const { claim } of claims) counts[claim.status] += 1
  return counts
}

/**
 * The claims in an order. What is not known stands last, whichever way round; grades go by their
 * letter and then their digit and are never counted with.
 */
export function sortClaims(
  claims: readonly ClaimView[],
  { column, isAscending }: ClaimOrder,
): ClaimView[] {
  const direction = isAscending ? 1 : -1
  return [...claims].sort((one, other) => {
    const oneKey = sortKeys[column](one)
    const otherKey = sortKeys[column](other)
    if (oneKey === null || otherKey === null) {
      if (oneKey === otherKey) return byText(one, other)
      return oneKey === null ? 1 : -1
    }
    return direction * compareKeys(column, oneKey, otherKey) || byText(one, other)
  })
}

type Key = string | number

const sortKeys: Readonly<Record<ClaimColumn, (view: ClaimView) => Key | null>> = {
  status: ({ claim }) => claimStatusSchema.options.indexOf(claim.status),
  claim: ({ claim }) => claim.text,
  who: ({ speaker }) => speaker?.title ?? null,
  when: ({ claim }) => claim.saidOn,
  grade: ({ standing: { reliability, credibility } }) =>
    reliability === null && credibility === null
      ? null
      : `${reliability ?? '~'}${credibility ?? '~'}`,
  origins: ({ standing }) => standing.origins,
  evidence: ({ standing }) => standing.supporting + standing.contradicting,
}

function compareKeys(column: ClaimColumn, one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (column === 'when') return compareEdtf(String(one), String(other))
  if (column === 'grade') return one < other ? -1 : one > other ? 1 : 0
  return String(one).localeCompare(String(other))
}

function byText(one: ClaimView, other: ClaimView): number {
  return one.claim.text.localeCompare(other.claim.text)
}

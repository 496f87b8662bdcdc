import type { SourceSummary } from '../../shared/ipc/views'
import { compareEdtf } from '../../shared/dates/edtf'

export type SourceOrder = 'issued' | 'title' | 'authors' | 'grade' | 'passages' | 'claims'

type Compare = (one: SourceSummary, other: SourceSummary) => number

const byTitle: Compare = (one, other) => one.title.localeCompare(other.title)

/** Newest first, as far as is known; what has no date comes last. */
const byIssued: Compare = (one, other) => {
  if (one.issued === null || other.issued === null) {
    return Number(one.issued === null) - Number(other.issued === null)
  }
  return compareEdtf(other.issued, one.issued)
}

/** By letter; not graded comes last, because it is not F. */
const byGrade: Compare = (one, other) =>
  (one.reliability ?? 'Z').localeCompare(other.reliability ?? 'Z')

/** The orders in which sources can be shown; equals stand by title. */
export const sourceOrders: Readonly<Record<SourceOrder, Compare>> = {
  title: byTitle,
  authors: (one, other) => one.authors.localeCompare(other.authors) || byTitle(one, other),
  issued: (one, other) => byIssued(one, other) || byTitle(one, other),
  grade: (one, other) => byGrade(one, other) || byTitle(one, other),
  passages: (one, other) => other.passageCount - one.passageCount || byTitle(one, other),
  claims: (one, other) => other.claimCount - one.claimCount || byTitle(one, other),
}

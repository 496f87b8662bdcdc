import type { Standing } from '../ipc/views'
import type { Stance } from '../model/claim'
import type { Credibility, Reliability } from '../model/grade'
import { originsOf, type FromOrigin } from './origins'

/** A piece of evidence as far as a claim's standing is concerned. */
export interface EvidenceRow {
  readonly stance: Stance
  /** `null` when the source or the passage is gone. */
  readonly from: FromOrigin | null
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
}

/**
 * What a claim rests on. The grade is that of its best supporting row: by letter from A to E, then by
 * digit from 1 to 5. F and 6 ("cannot be judged") and an unset rating say nothing about quality and
 * are shown only if there is nothing better. Rows whose source or passage is gone are counted, but
 * they lend neither grade nor origin.
 */
export function standingOf(rows: readonly EvidenceRow[]): Standing {
  const supporting = rows.filter(({ stance }) => stance === 'supports')
  const held = supporting.filter(({ from }) => from !== null)
  const best = [...held].sort((one, other) => rankOf(one) - rankOf(other))[0]
  const origins = originsOf(held.flatMap(({ from }) => from ?? []))
  return {
    reliability: best?.reliability ?? null,
    credibility: best?.credibility ?? null,
    supporting: supporting.length,
    contradicting: rows.length - supporting.length,
    origins: origins.length,
    sharedOrigins: origins.filter(({ count }) => count > 1).map(({ name }) => name),
  }
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F', null] as const
const digits = [1, 2, 3, 4, 5, 6, null] as const

function rankOf({ reliability, credibility }: EvidenceRow): number {
  return letters.indexOf(reliability) * digits.length + digits.indexOf(credibility)
}

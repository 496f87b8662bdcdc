import type { LockHolder } from './lock-file'
import { isAlive, type Machine } from './machine'

/**
 * What is known of whoever holds a lock. `dead`: certainly not there any more, so that the lock can
 * be taken without asking. `present`: there, as far as one can see. `silent`: no sign for a while.
 * `ahead`: no sign yet, and its last one bears a time that is still to come.
 */
export type Verdict = 'dead' | 'present' | 'silent' | 'ahead'

/** How long a holder may give no sign: eight heartbeats. */
export const patienceMs = 120_000

/** What was seen of a holder by a clock that nobody can set. */
export interface Sighting {
  readonly id: string
  readonly beat: number
  /** When this beat was seen first, `performance.now()`. */
  readonly atMs: number
  /** Whether an earlier beat of the same holder was seen: only then has it certainly given a sign. */
  readonly hasAdvanced: boolean
}

/** Takes note of a holder; the same sighting while it gives no new sign. */
export function sight(holder: LockHolder, last: Sighting | null, atMs: number): Sighting {
  const { id, beat } = holder
  const isSame = last?.id === id
  if (isSame && last.beat === beat) return last
  return { id, beat, atMs, hasAdvanced: isSame }
}

/** What the judge knows besides the lock itself. */
export interface Circumstances {
  readonly machine: Machine
  /** Ids of the locks that this very process holds. */
  readonly own: ReadonlySet<string>
  readonly sighting: Sighting
  /** By the computer's clock, milliseconds since 1970. */
  readonly nowMs: number
  /** By the clock of `sighting`. */
  readonly atMs: number
}

/** Judges a holder other than oneself. Where clocks disagree, what was seen counts. */
export function judge(holder: LockHolder, known: Circumstances): Verdict {
  if (isCertainlyGone(holder, known)) return 'dead'
  const { sighting, nowMs, atMs } = known
  if (atMs - sighting.atMs > patienceMs) return 'silent'
  if (sighting.hasAdvanced) return 'present'
  const ageMs = nowMs - Date.parse(holder.beatAt)
  if (ageMs > patienceMs) return 'silent'
  return ageMs < -patienceMs ? 'ahead' : 'present'
}

/** Only of its own processes can a computer be certain. */
function isCertainlyGone(holder: LockHolder, { machine, own, sighting }: Circumstances): boolean {
  if (holder.machine !== machine.fingerprint) return false
  if (holder.pid === process.pid) return !own.has(holder.id)
  if (!isAlive(holder.pid)) return true
  // Its number was given to another process when the computer was started again.
  return Date.parse(holder.beatAt) < machine.startedMs - patienceMs && !sighting.hasAdvanced
}

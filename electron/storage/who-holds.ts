import type { ReadOnly } from '../../shared/ipc/views'
import { readLock } from './lock-file'
import { judge, sight, type Sighting } from './lock-judgement'
import { heldBy, heldByUnknown } from './lock-words'
import { thisMachine } from './machine'

/** Ids of the locks that this process holds. */
export const ownLocks = new Set<string>()

/** How the lock of a notebook stands. */
export type Holding =
  | { readonly state: 'free' }
  /** Held by this id of our own. */
  | { readonly state: 'mine' }
  /** Left behind by a process that is certainly gone. */
  | { readonly state: 'left' }
  | {
      readonly state: 'held'
      readonly by: ReadOnly
      /** By a command, which works for a moment only. */
      readonly isBrief: boolean
      readonly sighting: Sighting | null
    }

/**
 * Looks who holds a notebook; nothing is written.
 * @param mine id of the lock that the caller believes to hold.
 * @param last what was seen of the holder before.
 */
export function whoHolds(
  root: string,
  mine: string | null = null,
  last: Sighting | null = null,
): Holding {
  const found = readLock(root)
  if (found === null) return { state: 'free' }
  if (found === 'unreadable') {
    return { state: 'held', by: heldByUnknown(), isBrief: false, sighting: null }
  }
  if (found.id === mine) return { state: 'mine' }
  const machine = thisMachine()
  const atMs = performance.now()
  const now = new Date()
  const sighting = sight(found, last, atMs)
  const known = { machine, own: ownLocks, sighting, nowMs: now.getTime(), atMs }
  const verdict = judge(found, known)
  if (verdict === 'dead') return { state: 'left' }
  const isBrief = found.isBrief && verdict === 'present'
  return { state: 'held', by: heldBy(found, verdict, machine, now), isBrief, sighting }
}

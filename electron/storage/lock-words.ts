import type { ReadOnly } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import type { LockHolder } from './lock-file'
import type { Verdict } from './lock-judgement'
import type { Machine } from './machine'

/** Says who has the notebook open, how certain that is, and what can be done. */
export function heldBy(
  holder: LockHolder,
  verdict: Exclude<Verdict, 'dead'>,
  here: Machine,
  now: Date,
): ReadOnly {
  const remedy = say(`storage:lock.${verdict}`, { seen: momentIn(holder.beatAt, now) })
  return held(`${whoHas(holder, here, now)} ${remedy}`)
}

/** The same where the lock does not say who. */
export function heldByUnknown(): ReadOnly {
  return held(say('storage:lock.unreadable'))
}

function whoHas(holder: LockHolder, here: Machine, now: Date): string {
  if (holder.isBrief) return say('storage:lock.command', { host: holder.host })
  const values = { host: holder.host, user: holder.user, since: momentIn(holder.since, now) }
  const isHere = holder.machine === here.fingerprint
  if (isHere && holder.user === here.user) return say('storage:lock.here', values)
  return say(holder.user === '' ? 'storage:lock.somewhere' : 'storage:lock.elsewhere', values)
}

function held(message: string): ReadOnly {
  return { reason: 'held', message, canTakeOver: true }
}

/** A time of today as it is on a clock, another one with its day. */
function momentIn(instant: string, now: Date): string {
  const moment = new Date(instant)
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === now.toDateString()) return time
  const day = moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return say('storage:lock.moment', { day, time })
}

import type { Retention } from '../../shared/model/retention'
import type { Kept } from './history-log'

const dayMs = 24 * 60 * 60 * 1000

/**
 * The versions of one log that stay. The newest stays always, and so does every text of a conflict. A
 * version is never taken to be older than the one before it, so that a clock that was wrong for a
 * while makes versions stay longer, not shorter.
 * @param versions in their order.
 * @param nowMs milliseconds since 1970.
 */
export function versionsToStay(
  versions: readonly Kept[],
  { allDays, dailyDays }: Retention,
  nowMs: number,
): Kept[] {
  const times = notBackwards(versions.map(({ at }) => Date.parse(at)))
  const lastOfPeriod = new Map<string, number>()
  const periods = times.map((time, index) => {
    const ageDays = (nowMs - time) / dayMs
    if (ageDays < allDays) return null
    const instant = new Date(time).toISOString()
    const period = ageDays < allDays + dailyDays ? instant.slice(0, 10) : instant.slice(0, 7)
    lastOfPeriod.set(period, index)
    return period
  })
  return versions.filter((version, index) => {
    const period = periods[index] ?? null
    const isLast = index === versions.length - 1
    return (
      period === null ||
      isLast ||
      version.cause === 'conflict' ||
      lastOfPeriod.get(period) === index
    )
  })
}

function notBackwards(times: readonly number[]): number[] {
  let latest = -Infinity
  return times.map((time) => (latest = Math.max(latest, time)))
}

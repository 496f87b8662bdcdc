import type { VersionView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'

/** The versions of one day, newest first. */
export interface VersionDay {
  readonly day: string
  readonly versions: readonly VersionView[]
}

/** Versions by the days on which they were kept. Their order stays, whatever the clock said. */
export function byDay(versions: readonly VersionView[], now = new Date()): VersionDay[] {
  const days: { day: string; versions: VersionView[] }[] = []
  for (const version of versions) {
    const day = dayOf(version.at, now)
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(version)
    else days.push({ day, versions: [version] })
  }
  return days
}

function dayOf(at: string, now: Date): string {
  const then = new Date(at)
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (then.toDateString() === now.toDateString()) return say('history:today')
  if (then.toDateString() === yesterday.toDateString()) return say('history:yesterday')
  return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The time of day: "14:05". */
export function timeOf({ at }: VersionView): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** Why it was kept. */
export function causeOf({ cause, name }: VersionView): string {
  return say(`history:cause.${cause}`, { name: name ?? '' })
}

/** How much longer or shorter it is than the version before it; its length where there is none. */
export function sizeOf(version: VersionView, before: VersionView | undefined): string {
  if (!before) return say('history:size.whole', { count: version.length })
  const count = Math.abs(version.length - before.length)
  if (count === 0) return say('history:size.same')
  return say(version.length > before.length ? 'history:size.more' : 'history:size.less', { count })
}

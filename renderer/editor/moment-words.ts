import { say } from '../../shared/words/words'

/** A moment within a sentence: "today at 12:04", "yesterday at 23:50", "9 February at 08:12". */
export function momentWords(instant: string, now = new Date()): string {
  const then = new Date(instant)
  const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return say('notes:moment.today', { time })
  if (days === 1) return say('notes:moment.yesterday', { time })
  const isThisYear = then.getFullYear() === now.getFullYear()
  const day = then.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return say('notes:moment.day', { day, time })
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

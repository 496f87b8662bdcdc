import { say } from '../../shared/words/words'

/** When something was, as one says it: "Today, 12:04", "Yesterday", "9 February", "2 January 2021". */
export function dayWords(instant: string, now = new Date()): string {
  const then = new Date(instant)
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) {
    const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    return say('frame:day.today', { time })
  }
  if (days === 1) return say('frame:day.yesterday')
  const isThisYear = then.getFullYear() === now.getFullYear()
  return then.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

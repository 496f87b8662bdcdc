import type { Tokens } from 'marked'
import type { TextToken } from './tokens'

/** A list of more items is shown as several, so that none takes the window too long. */
const mostItems = 100

/** A list, or the part of one that goes on from another. */
export interface ListToken extends Tokens.List {
  readonly isContinued?: boolean
}

/** A list in parts that are short enough; any other token as it is. */
export function inShortLists(token: TextToken): TextToken[] {
  if (token.type !== 'list' || token.items.length <= mostItems) return [token]
  const first = token.start === '' ? 1 : token.start
  const count = Math.ceil(token.items.length / mostItems)
  return Array.from({ length: count }, (_, index): ListToken => {
    const items = token.items.slice(index * mostItems, (index + 1) * mostItems)
    const raw = items.map((item) => item.raw).join('')
    const start = token.ordered ? first + index * mostItems : token.start
    return { ...token, items, raw, start, isContinued: index > 0 }
  })
}

type Wanted = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'after'

const token =
  /[ \t\r\n]*(?:([{}[\]:,])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/**
 * The line (from 1) on which a text stops being JSON; its last line when it only breaks off.
 * `JSON.parse` says so in some versions of the engine and for some errors only.
 */
export function lineOfJsonError(text: string): number {
  return text.slice(0, whereJsonBreaks(text)).split('\n').length
}

function whereJsonBreaks(text: string): number {
  const open: string[] = []
  let wanted: Wanted | null = 'value'
  token.lastIndex = 0
  for (;;) {
    const start = token.lastIndex
    const [whole, mark, string] = token.exec(text) ?? []
    if (whole === undefined) return start + blanksAt(text, start)
    wanted = next(wanted, mark ?? (string === undefined ? 'scalar' : 'string'), open)
    if (wanted === null) return start + blanksAt(text, start)
  }
}

/** What may follow a token, or `null` where the token must not stand. */
function next(wanted: Wanted, found: string, open: string[]): Wanted | null {
  if (wanted === 'colon') return found === ':' ? 'value' : null
  if (wanted === 'key' || wanted === 'firstKey') {
    if (found === 'string') return 'colon'
    return wanted === 'firstKey' ? close(found, open) : null
  }
  if (wanted === 'after') {
    if (found !== ',') return close(found, open)
    return open.length === 0 ? null : open.at(-1) === '{' ? 'key' : 'value'
  }
  if (found === '{' || found === '[') {
    open.push(found)
    return found === '{' ? 'firstKey' : 'firstValue'
  }
  if (found === 'string' || found === 'scalar') return 'after'
  return wanted === 'firstValue' ? close(found, open) : null
}

function close(found: string, open: string[]): Wanted | null {
  const opened = found === '}' ? '{' : found === ']' ? '[' : ''
  return opened !== '' && open.pop() === opened ? 'after' : null
}

function blanksAt(text: string, start: number): number {
  return /^[ \t\r\n]*/.exec(text.slice(start))?.[0].length ?? 0
}

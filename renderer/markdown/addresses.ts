const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  middot: '·',
  para: '¶',
  sect: '§',
  copy: '©',
  euro: '€',
  deg: '°',
}

/** Turns the character references that people write by hand into characters; others stay. */
export function withCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/g, (all, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[]
    if (name !== undefined) return named[name] ?? all
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\ufffd'
  })
}

const openable = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address that a link may lead to, as it would be opened; `null` for every scheme but http,
 * https and mailto, and for what is no whole address.
 */
export function openableAddress(href: string): string | null {
  try {
    const url = new URL(withCharacters(href).trim())
    return openable.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

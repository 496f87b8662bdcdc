import { domainToUnicode } from 'node:url'

/** Schemes that may leave the program, each to the program that the system has chosen for it. */
const openable = new Set(['http:', 'https:', 'mailto:'])

/** Longer ones could not be shown whole. */
const longest = 2048

export interface OpenableAddress {
  /** What is handed to the system. */
  readonly href: string
  /** The same for the eye: decoded, with invisible and turning characters left encoded. */
  readonly shown: string
  /** The host in its own script, where `shown` has it as it is looked up (RFC 5891); else `null`. */
  readonly ownScript: string | null
}

/**
 * The gate for every address that leaves the program; `null` for what may not. Names and passwords
 * in an address are refused, because `https://bank.example@evil.example` reads as the wrong host.
 */
export function openableAddress(raw: string): OpenableAddress | null {
  try {
    const url = new URL(raw)
    const isOpenable = openable.has(url.protocol) && url.username === '' && url.password === ''
    if (!isOpenable || url.href.length > longest) return null
    return { href: url.href, shown: decoded(url.href), ownScript: ownScriptOf(url.hostname) }
  } catch {
    return null
  }
}

/** Some of it may look like another name, which is why the host is never shown in this form alone. */
function ownScriptOf(host: string): string | null {
  const written = domainToUnicode(host)
  return written === host || written === '' ? null : written
}

/** Invisible characters and blanks could make one address look like another. */
function decoded(href: string): string {
  try {
    return decodeURI(href).replace(/[\p{C}\p{Z}]/gu, encodeURIComponent)
  } catch {
    return href
  }
}

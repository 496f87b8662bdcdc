import { readFileSync } from 'node:fs'

/** In the order in which Electron writes them, see "Electron Fuses" in its documentation. */
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** Stands before the fuses in every executable of Electron. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What an executable of Electron has switched on and off; fuses that it does not have are missing. */
export function readFuses(executable: string): Partial<Record<(typeof names)[number], boolean>> {
  const bytes = readFileSync(executable)
  const start = bytes.indexOf(sentinel)
  if (start === -1) throw new Error(`${executable} has no fuses`)
  // A byte for the version and one for the length go before them.
  const length = bytes[start + sentinel.length + 1] ?? 0
  const wire = bytes.subarray(start + sentinel.length + 2, start + sentinel.length + 2 + length)
  return Object.fromEntries(
    names.slice(0, length).map((name, index) => [name, wire[index] === '1'.charCodeAt(0)]),
  )
}

/**
 * Writes THIRD-PARTY-NOTICES.md: every package whose code is part of the app, with its licence.
 * Run it after dependencies changed; a test compares the file with what is installed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '../..')

/** Development packages that end up in the window's bundle. */
const bundled = [
  /^@codemirror\//,
  /^@lezer\//,
  /^@fontsource-variable\//,
  /^(react|react-dom|react-aria-components|react-i18next|react-resizable-panels)$/,
  /^(lucide-react|zustand|fuzzysort|electron)$/,
]

/** @typedef {{ name: string, version: string, licence: string }} Part */

/**
 * The packages in the app, with all that they bring along, by name.
 * @returns {Part[]}
 */
export function partsOfTheApp() {
  const own = readJson(join(root, 'package.json'))
  const wanted = [
    ...Object.keys(own.dependencies),
    ...Object.keys(own.devDependencies).filter((name) => bundled.some((one) => one.test(name))),
  ]
  /** @type {Map<string, Part>} */
  const found = new Map()
  while (wanted.length > 0) {
    const name = /** @type {string} */ (wanted.pop())
    if (found.has(name)) continue
    const manifest = installed(name)
    if (!manifest) continue
    found.set(name, { name, version: manifest.version, licence: licenceOf(manifest) })
    // Electron's own packages only serve to fetch it.
    if (name !== 'electron') wanted.push(...Object.keys(manifest.dependencies ?? {}))
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {Part[]} parts */
export function noticesText(parts) {
  const rows = parts.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return [
    '# Third-party notices',
    '',
    'Attaché is under the MIT licence. The packages below are part of the app and stay under their own',
    'licences. This list is written by `npm run notices`.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

/** @param {string} name */
function installed(name) {
  try {
    return readJson(join(root, 'node_modules', name, 'package.json'))
  } catch {
    return null
  }
}

/** @param {{ license?: string | { type?: string } }} manifest */
function licenceOf(manifest) {
  const { license } = manifest
  return (typeof license === 'string' ? license : license?.type) ?? 'not stated'
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), noticesText(partsOfTheApp()))
}

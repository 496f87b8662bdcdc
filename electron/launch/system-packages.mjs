import { existsSync, readFileSync } from 'node:fs'

const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libsecret-1-0',
  'fonts-dejavu-core',
]
const VIRTUAL_DISPLAY = ['xvfb', 'xauth']
/** Renamed in 2024, when Debian and Ubuntu moved to 64-bit times. */
const RENAMED = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0']

/**
 * The Debian packages that hold what Electron needs, by the names that this release of Debian or Ubuntu has for them.
 * @param {{ withDisplay: boolean, release?: string | undefined }} options `withDisplay` adds a virtual display
 * @returns {string[] | undefined} undefined on a system that is neither
 */
export function debianPackages({ withDisplay, release = readRelease() }) {
  const field = (/** @type {string} */ name) =>
    release?.match(new RegExp(`^${name}="?([^"\\n]*)`, 'm'))?.[1] ?? ''
  const isUbuntu = field('ID') === 'ubuntu' || field('ID_LIKE').includes('ubuntu')
  if (!isUbuntu && field('ID') !== 'debian' && !field('ID_LIKE').includes('debian'))
    return undefined
  const version = Number.parseFloat(field('VERSION_ID'))
  // Debian's testing release has no number.
  const isRenamed = !(version < (isUbuntu ? 24.04 : 13))
  const libraries = LIBRARIES.map((name) =>
    isRenamed && RENAMED.includes(name) ? `${name}t64` : name,
  )
  return withDisplay ? [...VIRTUAL_DISPLAY, ...libraries] : libraries
}

/**
 * The command that installs packages, for the person who reads it.
 * @param {readonly string[]} packages
 * @param {number | undefined} [uid]
 * @returns {string}
 */
export function aptCommand(packages, uid = process.getuid?.()) {
  const sudo = uid === 0 ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`
}

/** @returns {string | undefined} */
function readRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : undefined
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from './child.mjs'

/** A server that sends nothing for so long is taken for unreachable. */
const PATIENCE_MS = 15_000
const MEGABYTE = 1_000_000

/**
 * The version of the official Electron that package.json asks for, or undefined when npm has not installed it.
 * @param {string} root
 * @returns {string | undefined}
 */
export function officialVersion(root) {
  const manifest = path.join(root, 'node_modules', 'electron', 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}

/**
 * The official binary if it is already there: npm installs the package, but not the binary.
 * @param {string} root
 * @returns {string | undefined} its executable
 */
export function installedOfficialRuntime(root) {
  const folder = path.join(root, 'node_modules', 'electron')
  try {
    // path.txt is written last, so a fetch that was cut short has none.
    const executable = path.join(
      folder,
      'dist',
      readFileSync(path.join(folder, 'path.txt'), 'utf8'),
    )
    const version = readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return version === officialVersion(root) && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

/**
 * Fetches the official binary in a child process, because the download has no time limit of its own.
 * @param {{ root: string, say: (line: string) => void, patienceMs?: number }} options
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function fetchOfficialRuntime({ root, say, patienceMs = PATIENCE_MS }) {
  const folder = path.join(root, 'node_modules', 'electron')
  // The download goes to the temporary folder: a folder of our own shows how far it got.
  const work = mkdtempSync(path.join(os.tmpdir(), 'attache-electron-'))
  const env = { ...process.env, TMPDIR: work, TMP: work, TEMP: work, ELECTRON_GET_NO_PROGRESS: '1' }
  try {
    const outcome = await run(process.execPath, [path.join(folder, 'install.js')], {
      cwd: root,
      env,
      watch: {
        progress: () => sizeOf(work) + sizeOf(path.join(folder, 'dist')),
        patienceMs,
        tell: (bytes) => say(`${Math.round(bytes / MEGABYTE)} MB …`),
      },
    })
    const executable = installedOfficialRuntime(root)
    if (executable) return { executable }
    if (outcome.gaveUp) return { reason: `no answer for ${Math.round(patienceMs / 1000)} s` }
    return { reason: reasonIn(outcome.stderr) }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} stderr
 * @returns {string}
 */
function reasonIn(stderr) {
  const code = stderr.match(/code: '(\w+)'/)?.[1]
  return code ?? stderr.match(/Error: (.+)/)?.[1] ?? 'the download failed'
}

/**
 * @param {string} folder
 * @returns {number} bytes of all files in it; 0 when it is missing or is being moved just now
 */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const file = path.join(folder, entry.name)
      return sum + (entry.isDirectory() ? sizeOf(file) : statSync(file).size)
    }, 0)
  } catch {
    return 0
  }
}

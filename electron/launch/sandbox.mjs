import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { say, Trouble } from './say.mjs'

/**
 * @typedef {object} Situation
 * @property {NodeJS.Platform} [platform]
 * @property {number | undefined} [uid]
 * @property {(setting: string) => string | undefined} [kernel] reads a setting below /proc/sys/kernel
 */

/**
 * What Chromium's sandbox asks of the command line: nothing, except that root must switch it off.
 * @param {string} executable
 * @param {Situation} [situation]
 * @returns {string[]}
 * @throws {Trouble} when this Linux lets an ordinary user make no sandbox, with the command that mends it
 */
export function sandboxArguments(executable, situation = {}) {
  const {
    platform = process.platform,
    uid = process.getuid?.(),
    kernel = readKernelSetting,
  } = situation
  if (platform !== 'linux') return []
  if (uid === 0) {
    say(
      'you are root, for whom Chromium has no sandbox: passing --no-sandbox. Better start it as an ordinary user.',
    )
    return ['--no-sandbox']
  }
  const isForbidden =
    kernel('apparmor_restrict_unprivileged_userns') === '1' ||
    kernel('unprivileged_userns_clone') === '0'
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (isForbidden && !isSetuidRoot(helper)) {
    throw new Trouble(
      `this system allows the sandbox only with root's permission. Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  }
  return []
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function isSetuidRoot(file) {
  const status = statSync(file, { throwIfNoEntry: false })
  return status !== undefined && status.uid === 0 && (status.mode & 0o4000) !== 0
}

/**
 * @param {string} setting
 * @returns {string | undefined}
 */
function readKernelSetting(setting) {
  const file = `/proc/sys/kernel/${setting}`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

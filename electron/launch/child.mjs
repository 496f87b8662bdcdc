import { spawn } from 'node:child_process'

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended the command, 127 when it could not be started
 * @property {string} stdout
 * @property {string} stderr
 * @property {boolean} gaveUp whether we ended it because it made no progress
 */

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'capture' | 'to-stderr' | 'inherit'} [output] `to-stderr` shows everything on our standard error
 * @property {Watch} [watch]
 */

/**
 * @typedef {object} Watch Guards against a silent hang.
 * @property {() => number} progress a number that changes as long as the command gets somewhere
 * @property {number} patienceMs how long it may stay the same before we end the command
 * @property {(progress: number) => void} [tell] called every few seconds
 */

const TELL_EVERY_MS = 10_000

/**
 * Runs a command to its end. Never rejects: a command that cannot be started is an outcome with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env = process.env, output = 'capture', watch } = {}) {
  return new Promise((resolve) => {
    const stdio = {
      capture: ['ignore', 'pipe', 'pipe'],
      'to-stderr': ['ignore', 2, 2],
      inherit: 'inherit',
    }[output]
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
    })
    const outcome = { code: 1, stdout: '', stderr: '', gaveUp: false }
    child.stdout?.setEncoding('utf8').on('data', (text) => (outcome.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (outcome.stderr += text))
    const stopWatching =
      watch &&
      watchProgress(watch, () => {
        outcome.gaveUp = true
        child.kill('SIGKILL')
      })
    const finish = (/** @type {number | null} */ code) => {
      stopWatching?.()
      resolve({ ...outcome, code: code ?? 1 })
    }
    child.on('error', (error) => {
      outcome.stderr += error.message
      finish(127)
    })
    child.on('close', finish)
  })
}

/**
 * @param {Watch} watch
 * @param {() => void} giveUp
 * @returns {() => void} stops watching
 */
function watchProgress({ progress, patienceMs, tell }, giveUp) {
  let last = progress()
  let movedAt = Date.now()
  let toldAt = Date.now()
  const timer = setInterval(
    () => {
      const now = Date.now()
      const current = progress()
      if (current !== last) movedAt = now
      last = current
      if (now - movedAt >= patienceMs) {
        clearInterval(timer)
        giveUp()
      } else if (tell && now - toldAt >= TELL_EVERY_MS) {
        toldAt = now
        tell(current)
      }
    },
    Math.min(500, patienceMs / 4),
  )
  return () => clearInterval(timer)
}

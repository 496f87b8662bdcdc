import { spawn } from 'node:child_process'
import os from 'node:os'

/**
 * Runs a command in our place: its input and output are ours, and so are its exit code and the signals we get.
 * With `wholeTree` a signal reaches whatever the command has started too: npm's own shell passes none on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, wholeTree?: boolean }} [options]
 * @returns {Promise<number>} its exit code, or 128 and the signal's number
 * @throws when it cannot be started
 */
export function runInForeground(command, args, { wholeTree = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    // Windows has no process groups.
    const asGroup = wholeTree && process.platform !== 'win32'
    const child = spawn(command, args, { ...options, stdio: 'inherit', detached: asGroup })
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (asGroup && child.pid) process.kill(-child.pid, signal)
      // A terminal sends Ctrl-C to both of us; a second one would make Electron drop everything.
      else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of FORWARDED) process.on(signal, forward)
    const stopForwarding = () => {
      for (const signal of FORWARDED) process.off(signal, forward)
    }
    child.on('error', (error) => {
      stopForwarding()
      reject(error)
    })
    child.on('close', (code, signal) => {
      stopForwarding()
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0))
    })
  })
}

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * The folder in which the user typed the command. npm changes to the project's folder before it runs a script.
 * @param {string} script its name in package.json
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function userFolder(script, env = process.env) {
  // Below another npm script (a test that starts us) the variables are that script's, and its folder is not meant.
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || process.cwd()
}

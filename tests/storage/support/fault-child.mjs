// Does operations on notebooks while the file system fails, or the process is killed, at the k-th
// call. The functions of node:fs are replaced before anything else loads them.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** @typedef {{ at: number, code: string, isSticky?: boolean }} Fault */
/** @typedef {{ folder: string, operation: string, fault: Fault }} Job */
/** @typedef {(...args: unknown[]) => unknown} Call */

/** @type {Fault | null} */
let fault = null
let calls = 0

/** Calls that change what is on the disk: between two of them a kill makes no difference. */
const killing = ['write', 'rename', 'unlink', 'mkdir']

/**
 * @param {string} name
 * @returns {Error | null}
 */
function strike(name) {
  if (fault === null || (fault.code === 'SIGKILL' && !killing.includes(name))) return null
  calls += 1
  const isNow = fault.isSticky ? calls >= fault.at : calls === fault.at
  if (!isNow) return null
  if (fault.code === 'SIGKILL') process.kill(process.pid, 'SIGKILL')
  return Object.assign(new Error(fault.code), { code: fault.code })
}

const functions = /** @type {Record<string, Call>} */ (/** @type {unknown} */ (fs))
for (const name of ['open', 'write', 'fchmod', 'close', 'rename', 'unlink', 'mkdir']) {
  const real = /** @type {Call} */ (functions[`${name}Sync`])
  functions[`${name}Sync`] = (...args) => {
    const error = strike(name)
    // A file whose closing fails is closed all the same.
    if (error && name === 'close') real(...args)
    if (error) throw error
    return real(...args)
  }
}
const realFsync = /** @type {Call} */ (functions['fsync'])
functions['fsync'] = (/** @type {unknown} */ file, /** @type {unknown} */ done) => {
  const error = strike('fsync')
  if (error) setImmediate(/** @type {Call} */ (done), error)
  else realFsync(file, done)
}
syncBuiltinESMExports()

/** @type {{ operations: Record<string, (folder: string) => Promise<unknown>> }} */
const { operations } = await import(/** @type {string} */ (process.argv[2]))

/** @type {Job[]} */
const jobs = JSON.parse(fs.readFileSync(0, 'utf8'))
for (const job of jobs) {
  calls = 0
  fault = job.fault
  const outcome = await operations[job.operation]?.(job.folder).then(
    () => ({ outcome: 'done' }),
    (error) => ({ outcome: error.name, code: error.code, message: error.message }),
  )
  fault = null
  fs.writeSync(1, `${JSON.stringify({ ...job, ...outcome, calls })}\n`)
}

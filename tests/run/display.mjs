import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Trouble } from '../../electron/launch/say.mjs'
import { aptCommand } from '../../electron/launch/system-packages.mjs'

/** As large as the largest window that a test opens. */
const SCREEN = ['-screen', '0', '1920x1080x24']

/**
 * The display to test on: the one there is, else a virtual one that ends with this process.
 * @returns {Promise<string | undefined>} undefined on systems that have no such thing
 * @throws {Trouble} when Xvfb is missing or does not start
 */
export async function openDisplay() {
  const existing = process.env.DISPLAY
  if (existing || process.platform !== 'linux') return existing
  const args = ['-displayfd', '3', ...SCREEN, '-nolisten', 'tcp']
  // setpriv asks the kernel to end Xvfb with us, even when we are killed.
  const [command, ...prefix] = existsSync('/usr/bin/setpriv')
    ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM', 'Xvfb']
    : ['Xvfb']
  const xvfb = spawn(command, [...prefix, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  process.on('exit', () => xvfb.kill())
  const number = await firstLine(xvfb)
  // It runs as long as we do, but must not keep us running.
  xvfb.unref()
  for (const pipe of xvfb.stdio)
    if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  return `:${number}`
}

/**
 * The free number that Xvfb picked and wrote when it was ready.
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function firstLine(xvfb) {
  return new Promise((resolve, reject) => {
    let number = ''
    let complaint = ''
    const fail = (/** @type {string} */ reason) =>
      reject(new Trouble(`no virtual display: ${reason}. Run: ${aptCommand(['xvfb', 'xauth'])}`))
    xvfb.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text))
    const pipe = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3])
    pipe.setEncoding('utf8').on('data', (text) => {
      number += text
      if (number.endsWith('\n')) resolve(number.trim())
    })
    xvfb.on('error', (error) => fail(error.message))
    xvfb.on('close', (code) => fail(complaint.trim() || `Xvfb ended with ${code}`))
  })
}

import { run } from '../../electron/launch/child.mjs'
import { say, Trouble } from '../../electron/launch/say.mjs'
import { aptCommand, debianPackages } from '../../electron/launch/system-packages.mjs'

/**
 * Sees to the system packages that Electron and the virtual display need, on Debian and Ubuntu.
 * Root gets them installed. Others are told the command, and the tests go on: what is missing may not matter.
 * @returns {Promise<void>}
 * @throws {Trouble} when apt-get fails
 */
export async function installSystemPackages() {
  const packages = process.platform === 'linux' ? debianPackages({ withDisplay: true }) : undefined
  if (!packages) return
  const missing = await missingPackages(packages)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    say(`system packages are missing. If the tests do not start, run: ${aptCommand(missing)}`)
    return
  }
  say(`installing system packages, once: ${missing.join(', ')} …`)
  await apt(['update', '-qq'], missing)
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...missing], missing)
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
async function missingPackages(packages) {
  // Its exit code is 1 as soon as one package is unknown, so only its lines tell.
  const { stdout } = await run('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\\n',
    ...packages,
  ])
  const installed = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return packages.filter((name) => !installed.includes(`${name} installed`))
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} missing
 */
async function apt(args, missing) {
  // Another apt-get may be at work, as on a machine that has just started.
  const { code, stdout, stderr } = await run(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', ...args],
    {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      watch: { progress: () => 0, patienceMs: 900_000, tell: () => say('still installing …') },
    },
  )
  if (code === 0) return
  process.stderr.write(stdout + stderr)
  throw new Trouble(
    `apt-get failed (its own words are above). When it is mended, run: ${aptCommand(missing)}`,
  )
}

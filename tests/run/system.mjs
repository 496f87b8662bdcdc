import { run } from '../../electron/launch/child.mjs'
import { say, Trouble } from '../../electron/launch/say.mjs'
import { aptCommand, debianPackages } from '../../electron/launch/system-packages.mjs'

/** What the step `faults` works with: a tracer, other clocks and users, and programs that make file systems. */
const FAULT_PACKAGES = [
  ...['strace', 'faketime', 'util-linux', 'bindfs'],
  ...['e2fsprogs', 'xfsprogs', 'btrfs-progs', 'ntfs-3g', 'exfat-fuse', 'exfatprogs'],
]

/**
 * Sees to the system packages that the tests need, on Debian and Ubuntu: those of Electron and the virtual display,
 * or those that make disks fail.
 * Root gets them installed. Others are told the command, and the tests go on: what is missing may not matter.
 * @param {'windows' | 'faults'} use
 * @returns {Promise<void>}
 * @throws {Trouble} when apt-get fails, for windows
 */
export async function installSystemPackages(use) {
  const known = process.platform === 'linux' ? debianPackages({ withDisplay: true }) : undefined
  if (!known) return
  const packages = use === 'windows' ? known : FAULT_PACKAGES
  const missing = await missingPackages(packages)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    say(`system packages are missing. If the tests do not start, run: ${aptCommand(missing)}`)
    return
  }
  say(`installing system packages, once: ${missing.join(', ')} …`)
  try {
    await apt(['update', '-qq'], missing)
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...missing], missing)
  } catch (error) {
    // Without them the table says what was not possible, and the rest of it holds all the same.
    if (use !== 'faults' || !(error instanceof Trouble)) throw error
    say(error.message)
  }
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

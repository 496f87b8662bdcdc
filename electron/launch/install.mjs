import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { npmCommand } from './npm.mjs'
import { say, Trouble } from './say.mjs'

/**
 * Installs the dependencies when they are missing or are not those of package-lock.json.
 * @param {string} root
 * @param {typeof npmCi} [install]
 * @returns {Promise<void>}
 * @throws {Trouble} when npm fails
 */
export async function installDependencies(root, install = npmCi) {
  const reason = reasonToInstall(root)
  if (reason) {
    say(`${reason}: installing them, once (a minute or so) …`)
    await install(root)
  }
  if (!isArrangedByHand(root)) writeFileSync(stampFile(root), lockHash(root))
}

/**
 * Why the dependencies must be installed, or undefined when they are current.
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  if (isArrangedByHand(root)) return undefined
  // npm writes this file last, so an installation that was cut short has none.
  const installed = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return 'the dependencies are missing'
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === lockHash(root))
    return undefined
  // No stamp of ours for this lock file, but the user may have run npm after it changed.
  const isNewer =
    statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
  return isNewer ? undefined : 'the dependencies are older than package-lock.json'
}

/**
 * A symbolic link shares the dependencies of another folder: npm would empty that folder.
 * @param {string} root
 * @returns {boolean}
 */
function isArrangedByHand(root) {
  return (
    lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  )
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
async function npmCi(root) {
  const npm = npmCommand()
  const startedAt = Date.now()
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, stderr } = await run(npm.command, [...npm.args, ...args], {
    cwd: root,
    watch: {
      progress: () => 0,
      // npm has its own limits, and a slow line is no reason to stop it.
      patienceMs: Infinity,
      tell: () => say(`still installing, ${Math.round((Date.now() - startedAt) / 1000)} s …`),
    },
  })
  if (code === 0) return
  // Its reason comes first; what follows can be pages of usage.
  process.stderr.write(`${stderr.split('\n').slice(0, 20).join('\n')}\n`)
  throw new Trouble(
    'npm could not install the dependencies (its own words are above). With a network, run: npm ci',
  )
}

/**
 * @param {string} root
 * @returns {string}
 */
function stampFile(root) {
  return path.join(root, 'node_modules', '.attache-installed')
}

/**
 * @param {string} root
 * @returns {string}
 */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

import { run } from './child.mjs'
import { Trouble } from './say.mjs'
import { aptCommand, debianPackages } from './system-packages.mjs'

/**
 * Refuses a runtime whose shared libraries are not all installed, with the command that installs them.
 * Where `ldd` is missing nothing is checked: the runtime's own message must do.
 * @param {string} executable
 * @param {{ platform?: NodeJS.Platform, ldd?: typeof run, packages?: string[] | undefined }} [options]
 * @returns {Promise<void>}
 * @throws {Trouble}
 */
export async function checkLibraries(executable, options = {}) {
  const { platform = process.platform, ldd = run } = options
  if (platform !== 'linux') return
  const { stdout } = await ldd('ldd', [executable])
  const missing = [...stdout.matchAll(/^[ \t]*(\S+) => not found/gm)].map((match) => match[1])
  if (missing.length === 0) return
  const packages = 'packages' in options ? options.packages : debianPackages({ withDisplay: false })
  const remedy = packages
    ? `Run: ${aptCommand(packages)}`
    : 'Install the packages of your system that hold them.'
  throw new Trouble(
    `Electron needs shared libraries that are not installed: ${missing.join(', ')}. ${remedy}`,
  )
}

// npm run package: the unpacked app of this system, in dist/. With --e2e, in dist/e2e/ and open to Playwright.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { installDependencies } from './install.mjs'
import { checkNode } from './node-version.mjs'
import { isStartedScript, projectRoot } from './places.mjs'
import { findRuntime } from './runtime.mjs'
import { runScript, say, Trouble } from './say.mjs'

/** The first Electron whose fuses include grantFileProtocolExtraPrivileges. */
const FILE_PROTOCOL_FUSE_SINCE = 29

/**
 * What electron-builder.yml does not say: the runtime to package, and what differs with it.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {{ forTests: boolean, env?: NodeJS.ProcessEnv }} options `forTests` leaves the inspector on
 * @returns {import('electron-builder').Configuration}
 * @throws {Trouble} when the version of the runtime is not known
 */
export function configurationFor({ executable, version, kind }, { forTests, env = process.env }) {
  /** @type {import('electron-builder').Configuration} */
  const config = {
    directories: { output: forTests ? 'dist/e2e' : 'dist' },
    // Playwright drives the main process through the inspector.
    electronFuses: forTests ? { enableNodeCliInspectArguments: true } : {},
  }
  if (kind === 'official') return config
  if (version === 'unknown') {
    throw new Trouble(
      'the folder in ELECTRON_OVERRIDE_DIST_PATH has no file "version", which packaging needs.',
    )
  }
  const folder = kind === 'override' && env.ELECTRON_OVERRIDE_DIST_PATH
  return {
    ...config,
    electronDist: folder || path.dirname(executable),
    electronVersion: version,
    afterPack: fitToRuntime,
  }
}

/**
 * Takes out what the release has and this runtime cannot have, and the other way round.
 * @param {import('electron-builder').AfterPackContext} context
 */
export function fitToRuntime({ appOutDir, packager: { config } }) {
  // The app is in the archive beside it; our default app is for development only.
  rmSync(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
  // A fuse that the binary does not have is an error. Only here: a null in the configuration is ignored.
  const hasFileProtocolFuse =
    Number.parseInt(config.electronVersion ?? '', 10) >= FILE_PROTOCOL_FUSE_SINCE
  if (!hasFileProtocolFuse) delete config.electronFuses?.grantFileProtocolExtraPrivileges
}

if (isStartedScript(import.meta.url)) {
  await runScript(async () => {
    checkNode(projectRoot)
    await installDependencies(projectRoot)
    await buildIfStale(projectRoot)
    const runtime = await findRuntime()
    const config = configurationFor(runtime, { forTests: process.argv.includes('--e2e') })
    // Only now: before the installation there is no such module.
    const { build } = await import('electron-builder')
    await build({ projectDir: projectRoot, dir: true, config })
    say(`packaged in ${config.directories?.output}/.`)
    if (runtime.kind !== 'official')
      say('for this computer only: it does not hold the official Electron.')
    return 0
  })
}

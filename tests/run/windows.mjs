import { checkLibraries } from '../../electron/launch/libraries.mjs'
import { findRuntime } from '../../electron/launch/runtime.mjs'
import { openDisplay } from './display.mjs'
import { installSystemPackages } from './system.mjs'

/**
 * What a test with windows needs: a runtime, its libraries and a display. Seen to first, so that it fails in seconds.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function prepareWindows() {
  await installSystemPackages('windows')
  const { executable } = await findRuntime()
  await checkLibraries(executable)
  return { ...process.env, ATTACHE_ELECTRON: executable, DISPLAY: await openDisplay() }
}

// npm test: everything that must hold, in the order of what fails fastest. `node tests/run.mjs unit e2e` runs those alone.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { installDependencies } from '../electron/launch/install.mjs'
import { checkLibraries } from '../electron/launch/libraries.mjs'
import { checkNode } from '../electron/launch/node-version.mjs'
import { projectRoot } from '../electron/launch/places.mjs'
import { findRuntime } from '../electron/launch/runtime.mjs'
import { runScript, say } from '../electron/launch/say.mjs'
import { openDisplay } from './run/display.mjs'
import { chooseSteps, runStep } from './run/steps.mjs'
import { installSystemPackages } from './run/system.mjs'

await runScript(async () => {
  const steps = chooseSteps(process.argv.slice(2))
  checkNode(projectRoot)
  await installDependencies(projectRoot)
  if (steps.some((step) => step.needsFaults)) await installSystemPackages('faults')
  const env = steps.some((step) => step.needsWindow) ? await prepareWindows() : process.env

  const reports = mkdtempSync(path.join(os.tmpdir(), 'attache-test-'))
  const total = { passed: 0, failed: 0 }
  let exitCode = 0
  try {
    for (const step of steps) {
      const { failure, passed, failed } = await runStep(step, { env, reports })
      total.passed += passed
      total.failed += failed
      if (failure) {
        say(`${step.name} ${failure}. To run it alone: node tests/run.mjs ${step.name}`)
        exitCode = 1
        break
      }
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  if (total.passed + total.failed > 0)
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return exitCode
})

/**
 * What a test with windows needs: a runtime, its libraries and a display. Seen to first, so that it fails in seconds.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function prepareWindows() {
  await installSystemPackages('windows')
  const { executable } = await findRuntime()
  await checkLibraries(executable)
  return { ...process.env, ATTACHE_ELECTRON: executable, DISPLAY: await openDisplay() }
}

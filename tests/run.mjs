// npm test: everything that must hold, what fails fastest first. `node tests/run.mjs unit e2e` runs those alone.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { installDependencies } from '../electron/launch/install.mjs'
import { checkNode } from '../electron/launch/node-version.mjs'
import { projectRoot } from '../electron/launch/places.mjs'
import { runScript, say } from '../electron/launch/say.mjs'
import { atOnce, chooseSteps, runStep } from './run/steps.mjs'
import { installSystemPackages } from './run/system.mjs'
import { prepareWindows } from './run/windows.mjs'

await runScript(async () => {
  const steps = chooseSteps(process.argv.slice(2))
  checkNode(projectRoot)
  await installDependencies(projectRoot)
  if (steps.some((step) => step.needsFaults)) await installSystemPackages('faults')
  const window = steps.some((step) => step.needsWindow) ? await prepareWindows() : process.env
  // Here the longest tests try a part of their cases; `npm run test:faults` has them try all.
  const env = { ...window, ATTACHE_SHORT: '1' }

  const reports = mkdtempSync(path.join(os.tmpdir(), 'attache-test-'))
  const total = { passed: 0, failed: 0 }
  let exitCode = 0
  try {
    for (const group of atOnce(steps)) {
      const results = await Promise.all(group.map((step) => runStep(step, { env, reports })))
      results.forEach(({ failure, passed, failed }, index) => {
        total.passed += passed
        total.failed += failed
        const name = group[index]?.name ?? ''
        if (failure) say(`${name} ${failure}. To run it alone: node tests/run.mjs ${name}`)
        if (failure) exitCode = 1
      })
      if (exitCode !== 0) break
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  if (total.passed + total.failed > 0)
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return exitCode
})

import path from 'node:path'
import { buildIfStale } from '../../electron/launch/build.mjs'
import { run } from '../../electron/launch/child.mjs'
import { projectRoot } from '../../electron/launch/places.mjs'
import { Trouble } from '../../electron/launch/say.mjs'
import { prepareWindows } from '../run/windows.mjs'

/** @type {Promise<NodeJS.ProcessEnv> | undefined} */
let windows

/** What the tests of a step need is seen to before the first of them, and once. */
async function environmentOf(/** @type {'unit' | 'e2e'} */ step) {
  await buildIfStale(projectRoot)
  if (step === 'unit') return process.env
  windows ??= prepareWindows()
  return await windows
}

/**
 * What runs the tests of other steps; their reports go to a folder.
 * @param {string} folder
 * @returns {import('./proved-elsewhere').RunTests}
 */
export function testRunner(folder) {
  let count = 0
  return async ({ step, files, named }) => {
    const env = await environmentOf(step)
    count += 1
    const report = path.join(folder, `tests ${count}.json`)
    const config = step === 'e2e' ? ['--config', 'tests/e2e/vitest.config.ts'] : []
    const only = named ? ['-t', named.source] : []
    const output = ['--reporter=json', `--outputFile.json=${report}`]
    const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs')
    const args = [vitest, 'run', ...config, ...only, ...output, ...files]
    const { code, stderr } = await run(process.execPath, args, { cwd: projectRoot, env })
    // One test that failed makes the code 1, as does no report at all.
    if (code > 1) throw new Trouble(`Vitest ended with ${code}: ${stderr}`)
    return report
  }
}

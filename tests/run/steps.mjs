import path from 'node:path'
import { buildIfStale } from '../../electron/launch/build.mjs'
import { runInForeground } from '../../electron/launch/foreground.mjs'
import { npmCommand } from '../../electron/launch/npm.mjs'
import { projectRoot } from '../../electron/launch/places.mjs'
import { Trouble } from '../../electron/launch/say.mjs'
import { readTotals } from './totals.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [script] in package.json; without one the step is the build
 * @property {(report: string) => string[]} [counted] what makes it write how many passed to a file
 * @property {boolean} [onlyReads] it looks at the code and nothing else: such steps run at the same time
 * @property {boolean} [needsWindow]
 * @property {boolean} [needsFaults]
 */

/** @typedef {{ failure?: string, passed: number, failed: number }} Result */

const countedByVitest = (/** @type {string} */ report) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', script: 'types', onlyReads: true },
  { name: 'lint', script: 'lint', onlyReads: true },
  { name: 'format', script: 'format:check', onlyReads: true },
  { name: 'unused', script: 'unused', onlyReads: true },
  // Not by its script: the command line, which the tests start, must find the build current.
  { name: 'build' },
  { name: 'unit', script: 'test:unit', counted: countedByVitest },
  {
    name: 'faults',
    script: 'test:faults',
    counted: (report) => ['--short', '--json', report],
    needsFaults: true,
  },
  { name: 'e2e', script: 'test:e2e', counted: countedByVitest, needsWindow: true },
]

/**
 * @param {readonly string[]} names none for all
 * @returns {readonly Step[]} in the order of the full run
 * @throws {Trouble} when there is no step with such a name
 */
export function chooseSteps(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name))
  if (unknown) {
    throw new Trouble(
      `there is no step "${unknown}". The steps: ${STEPS.map((step) => step.name).join(', ')}`,
    )
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name))
}

/**
 * @param {readonly Step[]} steps
 * @returns {Step[][]} those that may run at the same time together, in the order of the steps
 */
export function atOnce(steps) {
  const reading = steps.filter(({ onlyReads }) => onlyReads)
  const others = steps.filter(({ onlyReads }) => !onlyReads).map((step) => [step])
  return reading.length > 0 ? [reading, ...others] : others
}

/**
 * Runs a step and shows its heading and how long it took.
 * @param {Step} step
 * @param {{ env: NodeJS.ProcessEnv, reports: string }} context `reports` is a folder for the counts
 * @returns {Promise<Result>}
 */
export async function runStep(step, { env, reports }) {
  process.stdout.write(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}\n`)
  const startedAt = Date.now()
  const result = await perform(step, { env, report: path.join(reports, `${step.name}.json`) })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${step.name}: ${result.failure ?? 'good'}, ${seconds} s\n`)
  return result
}

/**
 * @param {Step} step
 * @param {{ env: NodeJS.ProcessEnv, report: string }} context
 * @returns {Promise<Result>}
 */
async function perform({ script, counted }, { env, report }) {
  if (!script) {
    await buildIfStale(projectRoot)
    return { passed: 0, failed: 0 }
  }
  const npm = npmCommand()
  const options = counted ? ['--', ...counted(report)] : []
  const args = [...npm.args, 'run', '--silent', script, ...options]
  const code = await runInForeground(npm.command, args, {
    cwd: projectRoot,
    env,
    wholeTree: true,
  })
  const totals = counted ? readTotals(report) : { passed: 0, failed: 0 }
  // A test file that cannot be loaded, or an error after the last test, fails the step without a failed test.
  if (code !== 0) return { failure: `failed (exit code ${code})`, ...totals }
  if (counted && totals.passed === 0) return { failure: 'ran no test at all', ...totals }
  return totals
}

import path from 'node:path'
import { expect, test } from 'vitest'
import { atOnce, chooseSteps } from '../run/steps.mjs'
import { readTotals } from '../run/totals.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

function totalsOf(report: object) {
  const folder = temporaryFolder()
  writeFiles(folder, { 'report.json': JSON.stringify(report) })
  return readTotals(path.join(folder, 'report.json'))
}

test('a file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(totalsOf(report)).toEqual({ passed: 3, failed: 2 })
})

test('a report that was never written counts nothing', () => {
  expect(readTotals('/nowhere/report.json')).toEqual({ passed: 0, failed: 0 })
})

test('steps run in the order of the full run, and unknown ones are named', () => {
  expect(chooseSteps(['e2e', 'types']).map((step) => step.name)).toEqual(['types', 'e2e'])
  expect(chooseSteps([])).toHaveLength(8)
  expect(atOnce(chooseSteps([])).map((group) => group.length)).toEqual([4, 1, 1, 1, 1])
  expect(() => chooseSteps(['units'])).toThrow(/"units".*unit, faults, e2e/)
})

import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts in the report of Vitest's JSON reporter. A file that failed before its first test counts as one failure,
 * and a report that is missing as none: the exit code has told already.
 * @param {string} report
 * @returns {{ passed: number, failed: number }}
 */
export function readTotals(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length }
}

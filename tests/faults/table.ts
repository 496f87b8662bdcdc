import type { Result } from './run-row'

/** The first line of the table. */
export function headingLine(): string {
  return columns(['row', 'cases', 'passed', 'bar', 's', 'what'])
}

/** What stands below the table: every miss with the way to see it again; empty where there is none. */
export function missesBelow(results: readonly Result[]): string {
  return results
    .filter((result) => result.misses.length > 0)
    .map((result) => `${missesOf(result)}\n`)
    .join('')
}

/** Whether as large a share of the cases passed as must. A row that was not possible here is open. */
export function holds(result: Result): boolean {
  return result.passed >= result.row.bar * result.cases && !isShortOfCases(result)
}

function isShortOfCases({ row, cases, isWhole, notPossible }: Result): boolean {
  return isWhole && notPossible.length === 0 && cases < row.least
}

/** The table for other programs, with the sums as Vitest's report has them. */
export function jsonOf(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const { row, cases, passed, misses, notPossible, countedIn, seconds } = result
    const { name, what, bar, least } = row
    const sums = { bar, least, cases, passed, holds: holds(result), seconds }
    return { name, what, ...sums, misses, notPossible, countedIn }
  })
  const numPassedTests = results.reduce((sum, { passed }) => sum + passed, 0)
  const numFailedTests = results.reduce((sum, { misses }) => sum + misses.length, 0)
  const totals = { numPassedTests, numFailedTests, testResults: [] }
  return `${JSON.stringify({ ...totals, rows }, null, 2)}\n`
}

/** The line of one row. */
export function lineOf(result: Result): string {
  const { row, cases, passed, notPossible, countedIn, seconds } = result
  const verdict = holds(result) ? '' : '  MISSED'
  const few = isShortOfCases(result) ? [`it should have ${row.least} cases`] : []
  const steps = countedIn.join(' and ')
  const elsewhere = steps === '' ? [] : [`counted in npm test by ${steps}`]
  const what = [row.what + verdict, ...few, ...elsewhere, ...notPossible].join('; ')
  const bar = `${row.bar * 100} %`
  return columns([row.name, String(cases), String(passed), bar, seconds.toFixed(0), what])
}

function columns([
  name = '',
  cases = '',
  passed = '',
  bar = '',
  seconds = '',
  what = '',
]: readonly string[]): string {
  const counts = [cases, passed, bar, seconds].map((count) => count.padStart(7))
  return `${name.padEnd(4)}${counts.join('')}  ${what}`
}

/** So many misses of a row are shown; `--json` has them all. */
const mostShown = 12

function missesOf({ row, misses }: Result): string {
  const shown = misses.slice(0, mostShown).map(({ label, reason }) => {
    const again = `npm run test:faults -- --row ${row.name} --case ${JSON.stringify(label)}`
    return `  ${label}\n    ${reason}\n    ${again}`
  })
  const rest = misses.length - shown.length
  return [`\n${row.name} missed:`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n')
}
